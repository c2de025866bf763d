import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../site.ts';
import { pages } from './files.ts';
import { anchorsOf, targetsOf } from './links.ts';

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
