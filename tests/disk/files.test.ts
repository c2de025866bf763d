import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decode, digest, fileClock } from '../../src/disk/files.ts';
import { walk } from '../../src/disk/walk.ts';
import { tempFolder } from './temp.ts';

const names = (root: string) => walk(root).files.map(({ name }) => name);

test('a walk finds files at any depth, sorted by name whatever the order they were made in', () => {
  const root = tempFolder({
    'b.md': '',
    'ب.md': '',
    'a/z/2.md': '',
    'a/10.md': '',
    'a/9.md': '',
    'B.md': '',
  });
  expect(names(root)).toEqual(['B.md', 'a/10.md', 'a/9.md', 'a/z/2.md', 'b.md', 'ب.md']);
});

test('hidden files and folders are left out', () => {
  expect(names(tempFolder({ '.git/config': '', 'a/.DS_Store': '', '.a': '', 'a/b': '' }))).toEqual(['a/b']);
});

test('a folder that is not there has no files', () => {
  expect(walk(path.join(tempFolder(), 'missing'))).toEqual({ files: [], unread: [] });
});

test('a link to a file inside is followed; one that leads out, to a folder or nowhere is named', () => {
  const outside = tempFolder({ secret: 'root:x:0:0' });
  const root = tempFolder({ 'a/real.md': 'text', 'b/more.md': '' });
  symlinkSync('../a/real.md', path.join(root, 'b/inside.md'));
  symlinkSync(path.join(outside, 'secret'), path.join(root, 'b/outside.md'));
  symlinkSync(outside, path.join(root, 'c'));
  symlinkSync('nowhere', path.join(root, 'd'));
  symlinkSync('..', path.join(root, 'b/loop'));
  const { files, unread } = walk(root);
  expect(files.map(({ name }) => name)).toEqual(['a/real.md', 'b/inside.md', 'b/more.md']);
  expect(files[1]?.stats.size).toBe('text'.length);
  expect(unread).toEqual(['b/loop', 'b/outside.md', 'c', 'd']);
});

test('a folder whose name begins like the root is outside', () => {
  const parent = tempFolder({ 'stories-old/secret.md': '', 'stories/a.md': '' });
  symlinkSync('../stories-old/secret.md', path.join(parent, 'stories/b.md'));
  expect(walk(path.join(parent, 'stories'))).toMatchObject({ files: [{ name: 'a.md' }], unread: ['b.md'] });
});

test('a root that is itself reached through a link is walked', () => {
  const real = tempFolder({ 'a.md': '' });
  symlinkSync('a.md', path.join(real, 'b.md'));
  const place = path.join(tempFolder(), 'link');
  symlinkSync(real, place);
  expect(names(place)).toEqual(['a.md', 'b.md']);
});

test('only UTF-8 is decoded', () => {
  expect(decode(Buffer.from('ورّاق', 'utf8'))).toBe('ورّاق');
  expect(decode(Buffer.from('café', 'latin1'))).toBeNull();
});

test('a digest is that of SHA-256', () => {
  // FIPS 180-2, appendix B.1
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(Buffer.from(digest('abc'), 'base64url').toString('hex')).toBe(expected);
});

test('the file clock runs with the file system: no file written before reads later', () => {
  const folder = tempFolder({ 'before.md': '' });
  mkdirSync(path.join(folder, 'cache'));
  const clock = fileClock(path.join(folder, 'cache'));
  expect(clock).toBeGreaterThanOrEqual(statSync(path.join(folder, 'before.md')).mtimeMs);
});
