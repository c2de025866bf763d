import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Stager } from '../../../src/disk/output/stager.ts';
import { tempFolder } from '../temp.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const stagerIn = (folder: string) => new Stager({ root: folder, folder, direct: true }, '');

test('more files than are written at a time are all there once it has settled, folders and all', async () => {
  const folder = tempFolder();
  const stager = stagerIn(folder);
  const names = Array.from({ length: 100 }, (_, index) => `en/${index % 7}/${index}.html`);
  for (const name of names) await stager.write(name, bytes(name));
  await stager.settle();
  for (const name of names) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(name);
});

test('what can’t be written is told when it has settled, and whoever goes on is stopped', async () => {
  const stager = stagerIn(tempFolder({ en: 'a file where a folder belongs' }));
  await stager.write('en/index.html', bytes('page'));
  await expect(stager.settle()).rejects.toThrow(/EEXIST|ENOTDIR/);
  await expect(stager.write('index.html', bytes('page'))).rejects.toThrow(/EEXIST|ENOTDIR/);
});
