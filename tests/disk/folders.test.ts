import { readdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureFolder } from '../../src/disk/folders.ts';
import { readTree } from '../press/tree.ts';
import { flipBits } from './flip.ts';
import { putFiles, tempFolder } from './temp.ts';

const files = { 'a.txt': 'first', 'b/c.txt': 'second' };
const ensure = (place: string) => ensureFolder(place, async (draft) => putFiles(draft, files));
const names = (place: string) => [...readTree(place).keys()].filter((name) => !name.startsWith('.'));

test('a folder is filled once, and of what lies beside it the newest stays', async () => {
  const parent = tempFolder(Object.fromEntries([1, 2, 3, 4, 5].map((age) => [`older-${age}/a.txt`, 'old'])));
  for (const age of [1, 2, 3, 4, 5]) utimesSync(path.join(parent, `older-${age}`), 0, 1000 - age);
  expect(await ensure(path.join(parent, 'new'))).toBe(true);
  expect(await ensure(path.join(parent, 'new'))).toBe(false);
  expect(readdirSync(parent).sort()).toEqual(['new', 'older-1', 'older-2', 'older-3']);
  expect(names(path.join(parent, 'new'))).toEqual(Object.keys(files));
});

test('two who fill a folder at once end with the same one, and leave no draft', async () => {
  const place = path.join(tempFolder(), 'parent/new');
  expect(await Promise.all([ensure(place), ensure(place)])).toEqual([true, true]);
  expect(readdirSync(path.dirname(place))).toEqual(['new']);
  expect(names(place)).toEqual(Object.keys(files));
});

test('what could not be filled is not there', async () => {
  const place = path.join(tempFolder(), 'parent/new');
  const failing = ensureFolder(place, async (draft) => {
    putFiles(draft, files);
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(readdirSync(path.dirname(place))).toEqual([]);
  expect(await ensure(place)).toBe(true);
});

/** A file stands where a folder was. */
function replaceWithFile(place: string): void {
  rmSync(place, { recursive: true });
  writeFileSync(place, 'file');
}

test.each<[string, (place: string) => void]>([
  ['lost a file', (place) => rmSync(path.join(place, 'b/c.txt'))],
  ['has a file that was cut short', (place) => truncateSync(path.join(place, 'a.txt'), 2)],
  ['has a file in which a bit flipped', (place) => flipBits(path.join(place, 'b/c.txt'), [0.4])],
  [
    'has an inventory in which a bit flipped',
    (place) => flipBits(path.join(place, '.inventory.json'), [0.4]),
  ],
  ['has a file too many', (place) => writeFileSync(path.join(place, 'd.txt'), 'third')],
  ['has a file of another name', (place) => renameSync(path.join(place, 'a.txt'), path.join(place, 'z.txt'))],
  ['lost its inventory', (place) => rmSync(path.join(place, '.inventory.json'))],
  ['is a file', replaceWithFile],
])('a folder that %s is filled again', async (_damage, damage) => {
  const place = path.join(tempFolder(), 'parent/new');
  await ensure(place);
  damage(place);
  expect(await ensure(place)).toBe(true);
  expect(names(place)).toEqual(Object.keys(files));
});
