import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../site.ts';
import { pages } from './files.ts';
import { anchorsOf, targetsOf } from './links.ts';
import { isPath, pathsOf } from './paths.ts';

const all = pages();
const byFile = new Map(all.map((page) => [page.file, page]));

/** Links of a page that lead nowhere. */
function deadLinks(page: (typeof all)[number]): string[] {
  return targetsOf(page)
    .filter(({ file, anchor }) => {
      if (!existsSync(path.join(project, file))) return true;
      const target = byFile.get(file);
      return anchor !== '' && !(target && anchorsOf(target).has(anchor));
    })
    .map(({ file, anchor }) => `${file}#${anchor}`);
}

describe('links', () => {
  it('that lead nowhere are found', () => {
    const text =
      '[a](README.md#run-it) [b](README.md#none) [c](none.md) [d](docs/write.md) [e](#none) [f](https://x.example/)';
    expect(deadLinks({ file: 'README.md', text })).toEqual(['README.md#none', 'none.md#', 'README.md#none']);
  });

  it.each(all.map((page) => [page.file, page] as const))('of %s lead somewhere', (_, page) => {
    expect(deadLinks(page)).toEqual([]);
  });
});

describe('pages', () => {
  it.each(all.filter(({ file }) => file.startsWith('docs/')).map((page) => [page.file, page] as const))(
    '%s is short',
    (_, { text }) => {
      expect(text.split('\n').length - 1).toBeLessThanOrEqual(120);
    },
  );

  it('can all be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const file of reached) {
      const page = byFile.get(file);
      for (const target of page ? targetsOf(page) : []) reached.add(target.file);
    }
    expect([...byFile.keys()].filter((file) => !reached.has(file))).toEqual([]);
  });
});

/** What a newcomer is told to make, and what only a newsroom of one's own has. */
const made = (file: string) =>
  file.startsWith('content/stories/2026/01/our-first-story/') ||
  file === 'content/search.yaml' ||
  file === 'content/deploy.yaml' ||
  file === 'content/announce.yaml' ||
  file === 'content/import-kills.yaml' ||
  /^(?:theme|warraq)\//.test(file);

describe('files of the project', () => {
  it('that are not there are found', () => {
    const text = '`press/none.ts`, `press/press.ts`, `press.ts`, `tests/none/`, `tests/docs/`, `hero.jpg`';
    expect(pathsOf({ file: 'x.md', text }).filter((one) => !isPath(one))).toEqual([
      'press/none.ts',
      'tests/none/',
    ]);
  });

  it.each(all.map((page) => [page.file, page] as const))('are there that %s names', (_, page) => {
    expect(pathsOf(page).filter((one) => !isPath(one) && !made(one))).toEqual([]);
  });
});
