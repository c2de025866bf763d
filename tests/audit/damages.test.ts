import { describe, expect, it } from 'vitest';
import { auditRules } from '../../src/problems/audit-rules.ts';
import { type Damage, damages } from './damages.ts';
import { auditSite, fixture, type MemorySite, readSite } from './memory.ts';

const site = readSite(fixture);

/** The site with one thing done to it; throws if that changes nothing. */
function damaged({ file, from, to }: Damage): MemorySite {
  const copy = new Map(site);
  const before = new TextDecoder().decode(site.get(file));
  const after = from === null ? to : before.replace(from, to ?? '');
  if (after === before) throw new Error(`nothing to damage in ${file}`);
  if (after === null) copy.delete(file);
  else copy.set(file, new TextEncoder().encode(after));
  return copy;
}

/** How many lines a file has; a damage takes none away. */
const linesOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).split('\n').length;

describe('a damaged site', () => {
  it.each(damages.map((one) => [one.rules.join(' '), one.file, String(one.from).slice(0, 60), one] as const))(
    '%s: %s %s',
    (_rules, _file, _from, one) => {
      const found = auditSite(damaged(one));
      const rules = new Set(found.map(({ rule }) => rule));
      expect([...rules].sort(), JSON.stringify(found, null, 1)).toEqual([...one.rules].sort());
      for (const { file, line } of found) expect(linesOf(site.get(file))).toBeGreaterThanOrEqual(line);
    },
  );
});

it('every rule is broken by a damage of its own', () => {
  const first = new Set<string>(damages.map(({ rules }) => rules[0] ?? ''));
  expect(Object.keys(auditRules).filter((rule) => !first.has(rule))).toEqual([]);
  expect(damages.length).toBeGreaterThan(100);
});

it('every rule names an address that says why', () => {
  for (const { source } of Object.values(auditRules)) expect(URL.canParse(source)).toBe(true);
});

it('an undamaged site has no problems', () => {
  expect(auditSite(site)).toEqual([]);
});
