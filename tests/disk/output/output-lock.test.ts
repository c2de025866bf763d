import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockFolderOf, openSignature } from '../../../src/disk/output/output-lock.ts';
import { tempFolder } from '../temp.ts';

test('an output folder has one lock, whatever links lead to it, and before it is there', () => {
  const folder = tempFolder({ 'srv/site/index.html': '' });
  symlinkSync('srv', path.join(folder, 'www'));
  symlinkSync('srv/site', path.join(folder, 'current'));
  const expected = path.join(folder, 'srv/.site.warraq-lock');
  const names = ['srv/site', 'www/site', 'current'];
  expect(names.map((name) => lockFolderOf(path.join(folder, name)))).toEqual(names.map(() => expected));
  expect(lockFolderOf(path.join(folder, 'www/new'))).toBe(path.join(folder, 'srv/.new.warraq-lock'));
});

test('a live site has the lock of its link, whichever tree that shows', () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'site.a'));
  const out = path.join(folder, 'site');
  const before = lockFolderOf(out);
  symlinkSync('site.a', out);
  expect(lockFolderOf(out)).toBe(before);
  expect(before).toBe(path.join(folder, '.site.warraq-lock'));
});

test('who writes says so: every signature is another one', () => {
  const folder = tempFolder();
  const [one, other] = [openSignature(folder, '/one'), openSignature(folder, '/other')];
  const seen = [one, other, one, one].map((writer) => {
    writer.renew();
    return other.current;
  });
  expect(new Set(['', ...seen]).size).toBe(seen.length + 1);
  expect(one.current).toBe(other.current);
});
