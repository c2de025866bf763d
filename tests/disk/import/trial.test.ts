import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTrial } from '../../../src/disk/import/trial.ts';
import { walk } from '../../../src/disk/walk.ts';
import { project, testSite } from '../../site.ts';

test('a newsroom to try an import in has all its files, and none leads out of it', () => {
  const site = testSite(null);
  const folder = path.join(site.content, 'stories/2026/01/two-rivers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'map.png'), 'a picture');
  for (const [name, target] of [
    ['near.png', 'map.png'],
    ['far.png', path.join(folder, 'map.png')],
  ] as const)
    symlinkSync(target, path.join(folder, name));
  const trial = makeTrial({ project, content: site.content, locales: site.locales });
  const { content } = trial.roots;
  expect(walk(content)).toMatchObject({ unread: [] });
  const names = (root: string) => walk(root).files.map(({ name }) => name);
  expect(names(content)).toEqual(names(site.content));
  for (const name of ['near.png', 'far.png']) {
    const file = path.join(content, 'stories/2026/01/two-rivers', name);
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('a picture');
  }
  trial.remove();
  expect(names(content)).toEqual([]);
  expect(names(site.content)).toContain('stories/2026/01/two-rivers/map.png');
  site.remove();
});
