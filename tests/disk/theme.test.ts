import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { rootsIn } from '../../src/disk/roots.ts';
import { readTheme } from '../../src/disk/theme.ts';
import { acceptSlot, driftOf, ejectSlot, slotStates } from '../../src/disk/theme-parts.ts';
import { project } from '../kept.ts';
import { tempFolder } from './temp.ts';

const themeOf = (files: Readonly<Record<string, string>>) => {
  const newsroom = tempFolder(files);
  return rootsIn(project, newsroom);
};
const problemsOf = (files: Readonly<Record<string, string>>) =>
  readTheme(themeOf(files)).problems.map(
    ({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`,
  );

test.each([
  ['no theme', {}, []],
  ['a part of pages', { 'theme/components/Footer.astro': '<p>a</p>' }, []],
  ['a component of its own', { 'theme/components/parts/Ad.astro': '<p>a</p>' }, []],
  [
    'a part that there is not',
    { 'theme/components/Foter.astro': '' },
    ['slot-unknown theme/components/Foter.astro:1:1'],
  ],
  ['a file that nobody reads', { 'theme/token.css': '' }, ['theme-unknown theme/token.css:1:1']],
  [
    'a mistake in a component',
    { 'theme/components/Footer.astro': '<p>\n{a' },
    [expect.stringMatching(/^theme-syntax theme\/components\/Footer\.astro:\d+:\d+$/)],
  ],
  [
    'a mistyped key of the policy',
    { 'theme/policy.yaml': 'script: []' },
    ['unknown-key theme/policy.yaml:1:1'],
  ],
  [
    'what is no origin',
    { 'theme/policy.yaml': 'scripts: [x.example]' },
    ['invalid-value theme/policy.yaml:1:11'],
  ],
])('%s', (_, files, expected) => {
  expect([...new Set(problemsOf(files))]).toEqual(expected);
});

test('what a theme lets pages do is told where it says so', () => {
  const files = {
    'theme/policy.yaml': 'scripts:\n  - https://x.example\n',
    'theme/components/HeadExtras.astro': '<script is:inline>a()</script>',
  };
  const { notes, policy } = readTheme(themeOf(files));
  expect(notes.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'theme/policy.yaml:2:5',
    'theme/components/HeadExtras.astro:1:1',
  ]);
  expect(policy.scripts).toEqual([expect.stringMatching(/^[\w+/]{43}=$/)]);
});

describe('a part that was copied', () => {
  const copied = () => {
    const roots = themeOf({});
    ejectSlot(roots, 'Footer');
    return { roots, inTheme: (name: string) => path.join(roots.theme ?? '', name) };
  };

  it('is right as it is, and the newsroom’s own', () => {
    const { roots } = copied();
    expect(readTheme(roots).problems).toEqual([]);
    expect(slotStates(roots).get('Footer')).toBe('replaced');
    expect(driftOf(roots)).toEqual([]);
    expect(ejectSlot(roots, 'Footer')).toMatchObject({ rule: 'slot-taken' });
  });

  it('stays quiet when the newsroom changes it', () => {
    const { roots, inTheme } = copied();
    appendFileSync(inTheme('components/Footer.astro'), '<p>Ours.</p>\n');
    expect(driftOf(roots)).toEqual([]);
  });

  it('is named with the difference when its default has changed, until that is accepted', () => {
    const { roots, inTheme } = copied();
    const record = inTheme('.made-from/Footer.astro');
    writeFileSync(record, readFileSync(record, 'utf8').replace('<strong>', '<b>'));
    const [drift, ...others] = driftOf(roots);
    expect(others).toEqual([]);
    expect(drift?.problem).toMatchObject({ rule: 'slot-changed', file: 'theme/components/Footer.astro' });
    expect(
      drift?.difference.filter((line) => /^[-+]/.test(line)).map((line) => line.replace(/\s+/, ' ')),
    ).toEqual(['- <b>{edition.name}</strong>', '+ <strong>{edition.name}</strong>']);
    acceptSlot(roots, 'Footer');
    expect(driftOf(roots)).toEqual([]);
  });

  it('is named without its record, unless it only stands around the default', () => {
    const { roots, inTheme } = copied();
    rmSync(inTheme('.made-from'), { recursive: true });
    expect(driftOf(roots).map(({ problem }) => problem.rule)).toEqual(['slot-unrecorded']);
    const around =
      "---\nimport Default from 'warraq/components/Footer.astro';\n---\n<Default {...Astro.props} />\n";
    writeFileSync(inTheme('components/Footer.astro'), around);
    expect(slotStates(roots).get('Footer')).toBe('wrapped');
    expect(driftOf(roots)).toEqual([]);
  });
});
