import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { surface } from '../../scripts/docs/surface.ts';
import * as api from '../../src/theme/api.ts';
import { publicForm } from '../../src/theme/public-form.ts';
import { slotNames, slots } from '../../src/theme/slots.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { project } from '../kept.ts';

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const folder = 'src/components/slots';

describe('parts of pages that newsrooms replace', () => {
  it('are the components of one folder', () => {
    const files = readdirSync(path.join(project, folder)).map((name) => name.replace(/\.astro$/, ''));
    expect(slotNames.toSorted()).toEqual(files.toSorted());
    expect(Object.values(slots).filter((purpose) => !purpose.endsWith('.'))).toEqual([]);
  });

  it.each(slotNames)('%s can be copied: it imports what newsrooms may', (slot) => {
    const text = publicForm(read(`${folder}/${slot}.astro`));
    for (const [, clause = '', from = ''] of text.matchAll(/^import (.+) from '([^']+)';$/gm)) {
      if (from === 'warraq') {
        const names = clause
          .replaceAll(/type |[{}]/g, '')
          .split(',')
          .map((name) => name.trim());
        const exported = read('src/theme/api.ts');
        for (const name of names) expect(exported).toMatch(new RegExp(`\\b${name}\\b`));
        if (!clause.startsWith('type')) for (const name of names) expect(api).toHaveProperty(name);
        continue;
      }
      const [, kind, name = ''] = /^warraq\/(components|parts)\/(.+)$/.exec(from) ?? [];
      expect(kind, from).toBeDefined();
      expect(existsSync(path.join(project, kind === 'parts' ? 'src/components' : folder, name))).toBe(true);
    }
    expect(text).not.toMatch(/from '\./);
  });

  /** A change here is a change of what newsrooms were promised: it belongs in the changelog. */
  it('and what newsrooms may use of Warraq are what was promised', () => {
    expect(surface()).toBe(read('tests/theme/fixtures/surface.txt'));
  });
});

test('every token is explained, and there are no others', () => {
  const declared = [...read('src/styles/tokens.css').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name);
  expect(Object.keys(tokens).toSorted()).toEqual([...new Set(declared)].toSorted());
});
