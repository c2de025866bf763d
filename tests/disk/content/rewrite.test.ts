import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rewrite } from '../../../src/disk/content/rewrite.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  file = path.join(folder, 'en.md');
  writeFileSync(file, 'before');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('replaces the text, keeps the mode, and leaves nothing beside it', () => {
  chmodSync(file, 0o640);
  const inode = statSync(file).ino;
  expect(rewrite(file, Buffer.from('before'), 'after')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(statSync(file).ino).not.toBe(inode);
  expect(readdirSync(folder)).toEqual(['en.md']);
});

it('leaves a file alone that somebody changed in the meantime', () => {
  writeFileSync(file, 'theirs');
  expect(rewrite(file, Buffer.from('before'), 'after')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['en.md']);
});

it('rewrites the file that a link leads to', () => {
  const link = path.join(folder, 'ar.md');
  symlinkSync(file, link);
  expect(rewrite(link, Buffer.from('before'), 'after')).toBe(true);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('after');
});
