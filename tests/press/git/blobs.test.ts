import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blobsSync } from '../../../src/press/git/git.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-blobs-'));
  mkdirSync(path.join(folder, 'a b'));
  for (const [name, text] of [
    ['one.md', 'Two lines,\nand no end'],
    ['a b/missing 3', ''],
    ['ar.md', 'كلمة\n\n'],
  ] as const)
    writeFileSync(path.join(folder, name), text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@news.example', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'All');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('many files of commits are read at once, also beside what is none', () => {
  const names = ['one.md', 'a b', 'a b/missing 3', 'a b/gone 2', 'ar.md'].map((name) => `HEAD:./${name}`);
  expect(blobsSync(folder, [...names, 'nothing:./one.md'])).toEqual([
    'Two lines,\nand no end',
    null,
    '',
    null,
    'كلمة\n\n',
    null,
  ]);
  expect(blobsSync(tmpdir(), ['HEAD:./one.md'])).toEqual([null]);
});
