import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { upgradeFiles, userOf } from '../../src/disk/upgrade.ts';
import type { Codemod } from '../../src/upgrade/codemods.ts';
import { readTree } from '../press/tree.ts';
import { project, type TestSite, testSite } from '../site.ts';

/** A newsroom with what an example of a version would rename. Nothing is built. */
const mods: readonly Codemod[] = [
  {
    version: '9.0.0',
    what: '`storiesPerPage` is `pageSize`',
    in: 'content/publication.yaml',
    key: ['storiesPerPage'],
    name: 'pageSize',
  },
  { version: '9.0.0', what: '`kicker` is `label`', in: 'texts', key: ['kicker'], name: 'label' },
  { version: '9.0.0', what: 'nothing', in: 'content/search.yaml', key: ['x'], name: 'y' },
];

let site: TestSite;
const theme = () => path.join(site.folder, 'theme');
const roots = () => ({ project, content: site.content, locales: site.locales, theme: theme() });
const story = 'stories/2026/01/waiting-for-the-crescent/en.md';
beforeAll(() => {
  site = testSite();
  const file = path.join(site.content, story);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^---\n/, '---\nkicker: "In the sky"   # short\n'));
  mkdirSync(path.join(theme(), 'blocks'), { recursive: true });
  writeFileSync(path.join(theme(), 'blocks/factbox.ts'), '');
  appendFileSync(path.join(site.content, 'people.yaml'), '# rareWord\n');
});
afterAll(() => site.remove());

it('files are written as codemods want them, and nothing else is touched', () => {
  const before = readTree(site.folder);
  const lines = before.get('content/publication.yaml')?.toString().split('\n') ?? [];
  const setting = lines.findIndex((line) => line.startsWith('storiesPerPage:')) + 1;
  const planned = upgradeFiles(roots(), mods, true);
  expect(readTree(site.folder)).toEqual(before);
  expect(upgradeFiles(roots(), mods, false)).toEqual(planned);
  expect(planned.map(({ file, changes }) => [file, changes.map(({ line }) => line)])).toEqual([
    ['content/publication.yaml', [setting]],
    [`content/${story}`, [2]],
  ]);
  const after = readTree(site.folder);
  const changed = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes));
  expect(changed.map(([name]) => name).sort()).toEqual(['content/publication.yaml', `content/${story}`]);
  expect(readFileSync(path.join(site.content, story), 'utf8')).toContain('\nlabel: "In the sky"   # short\n');
  expect(upgradeFiles(roots(), mods, false)).toEqual([]);
});

it('what a newsroom uses is known by its words and its files', () => {
  const use = userOf(roots());
  const names = [
    'factbox',
    'rareWord',
    'rare',
    'theme/blocks/',
    'theme/checks/',
    'socialCards',
    'no-such-key',
  ];
  expect(names.map(use)).toEqual([
    'theme/blocks/factbox.ts',
    'content/people.yaml',
    undefined,
    'theme/blocks/factbox.ts',
    undefined,
    'content/publication.yaml',
    undefined,
  ]);
});
