import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDerivedFiles } from '../../src/disk/derived-files.ts';
import { flipBits } from './flip.ts';
import { tempFolder } from './temp.ts';

/** Asks for what is made of two strings; how often something had to be made. */
function asking(cache: string) {
  let made = 0;
  return async (...from: readonly string[]) => {
    const bytes = await openDerivedFiles(cache).get(from, async () => {
      made += 1;
      return new TextEncoder().encode(from.join(' and '));
    });
    return { text: new TextDecoder().decode(bytes), made };
  };
}

test('what was made is made once, whoever asks', async () => {
  const ask = asking(tempFolder());
  expect(await ask('sand', 'fire')).toEqual({ text: 'sand and fire', made: 1 });
  expect(await ask('sand', 'fire')).toEqual({ text: 'sand and fire', made: 1 });
  expect(await ask('sand', 'water')).toEqual({ text: 'sand and water', made: 2 });
});

test.each<[string, (file: string) => void]>([
  ['is empty', (file) => truncateSync(file, 0)],
  ['was cut short', (file) => truncateSync(file, 50)],
  ['lost a bit', (file) => flipBits(file, [0.99])],
  ['lost a bit of its digest', (file) => flipBits(file, [0])],
  ['has other bytes', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('sand', 'salt'))],
])('a file that %s is made again', async (_damage, damage) => {
  const cache = tempFolder();
  const ask = asking(cache);
  await ask('sand', 'fire');
  const folder = path.join(cache, 'made');
  for (const name of readdirSync(folder)) damage(path.join(folder, name));
  expect(await ask('sand', 'fire')).toEqual({ text: 'sand and fire', made: 2 });
  expect(await ask('sand', 'fire')).toEqual({ text: 'sand and fire', made: 2 });
});
