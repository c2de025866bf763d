import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Stager } from '../../../src/disk/output/stager.ts';
import { tempFolder } from '../temp.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const stagerIn = (folder: string) => new Stager({ root: folder, folder, direct: true }, '');

test('files are there as soon as they are written, folders and all', () => {
  const folder = tempFolder();
  const stager = stagerIn(folder);
  for (const name of ['index.html', 'en/1/index.html', 'en/1/feed.xml']) {
    expect(stager.write(name, bytes(name))).toEqual({ file: name, place: path.join(folder, name) });
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(name);
  }
});

test('what can’t be written is told at once', () => {
  const stager = stagerIn(tempFolder({ en: 'a file where a folder belongs' }));
  expect(() => stager.write('en/index.html', bytes('page'))).toThrow(/EEXIST|ENOTDIR/);
});
