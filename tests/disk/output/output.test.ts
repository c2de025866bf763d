import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Output } from '../../../src/disk/output/output.ts';
import { readTree } from '../../press/tree.ts';
import { tempFolder } from '../temp.ts';
import { stage } from './stage.ts';

const published = '<meta name="generator" content="Warraq">';

test('a staged file is not in place until it is published, and then looks as reported', () => {
  const root = tempFolder({ 'en/index.html': 'old' });
  const file = path.join(root, 'en/index.html');
  const output = new Output(root);
  stage(output, ['en/index.html', 'new']);
  expect(readFileSync(file, 'utf8')).toBe('old');
  const look = output.publish('en/index.html');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(new Output(root).look('en/index.html')).toBe(look);
});

test('what was never staged can’t be published', () => {
  const output = new Output(tempFolder());
  stage(output, ['a', 'a']);
  output.publish('a');
  expect(() => output.publish('a')).toThrow(RangeError);
  expect(() => output.publish('b')).toThrow(RangeError);
});

test('discarding takes back every staged file and the folders made for them, and nothing else', () => {
  const root = tempFolder({ 'en/index.html': 'old', 'en/kept/index.html': 'old' });
  const output = new Output(root);
  for (const file of ['en/index.html', 'en/new/deep/index.html', 'ar/index.html'])
    stage(output, [file, 'new']);
  output.discard();
  expect([...new Output(root).files()].sort()).toEqual(['en/index.html', 'en/kept/index.html']);
  expect(existsSync(path.join(root, 'en/new')) || existsSync(path.join(root, 'ar'))).toBe(false);
});

test('removing a file removes the folders it leaves empty, never others and never the root', () => {
  const root = tempFolder({ 'en/a/b/index.html': '', 'en/index.html': '' });
  const output = new Output(root);
  output.remove('en/a/b/index.html');
  expect(existsSync(path.join(root, 'en/a'))).toBe(false);
  expect(existsSync(path.join(root, 'en/index.html'))).toBe(true);
  output.remove('en/index.html');
  expect(existsSync(root)).toBe(true);
  expect(existsSync(path.join(root, 'en'))).toBe(false);
});

test('a folder beside the root with a name that begins alike is not pruned', () => {
  const parent = tempFolder({ 'dist/index.html': '' });
  mkdirSync(path.join(parent, 'dist-old'));
  new Output(path.join(parent, 'dist')).remove('../dist-old/index.html');
  expect(existsSync(path.join(parent, 'dist-old'))).toBe(true);
});

test('opening removes what a killed build left staged, and leaves the host’s hidden files alone', () => {
  const root = tempFolder({ 'index.html': published, '.git/HEAD': 'ref', '.nojekyll': '' });
  const killed = new Output(root);
  stage(killed, ['index.html', 'half'], ['en/new/index.html', 'half']);
  expect([...new Output(root).files()]).toEqual(['index.html']);
  expect([...readTree(root).keys()].sort()).toEqual(['.git/HEAD', '.nojekyll', 'index.html']);
});

test.each([
  { what: 'nothing', files: {}, foreign: false },
  { what: 'only what belongs to the host', files: { '.git/HEAD': '' }, foreign: false },
  { what: 'a site of ours', files: { 'index.html': `<head>${published}`, 'a.txt': '' }, foreign: false },
  { what: 'another site', files: { 'index.html': '<meta name="generator" content="Hugo">' }, foreign: true },
  { what: 'files of any kind', files: { 'thesis.docx': '' }, foreign: true },
] as { what: string; files: Record<string, string>; foreign: boolean }[])(
  'a folder with $what: foreign is $foreign',
  ({ files, foreign }) => {
    expect(new Output(tempFolder(files)).foreign).toBe(foreign);
  },
);

test('a folder that does not exist is empty, and made when something is staged', () => {
  const root = path.join(tempFolder(), 'a/b/dist');
  const output = new Output(root);
  expect([...output.files()]).toEqual([]);
  stage(output, ['index.html', published]);
  output.publish('index.html');
  expect(new Output(root).foreign).toBe(false);
});

test('a file that was replaced by another of the same size looks different', () => {
  const root = tempFolder({ 'index.html': published });
  const before = new Output(root).look('index.html');
  const output = new Output(root);
  stage(output, ['index.html', published]);
  output.publish('index.html');
  expect(new Output(root).look('index.html')).not.toBe(before);
});

test('a link in the folder is a file like any other: replaced or removed, never followed', () => {
  const outside = tempFolder({ 'precious.html': 'precious', 'folder/precious.html': 'precious' });
  const root = tempFolder();
  symlinkSync(path.join(outside, 'precious.html'), path.join(root, 'index.html'));
  symlinkSync(path.join(outside, 'folder'), path.join(root, 'old'));
  const output = new Output(root);
  expect([...output.files()].sort()).toEqual(['index.html', 'old']);
  stage(output, ['index.html', 'new']);
  output.publish('index.html');
  output.remove('old');
  expect([...new Output(root).files()]).toEqual(['index.html']);
  for (const name of ['precious.html', 'folder/precious.html'])
    expect(readFileSync(path.join(outside, name), 'utf8')).toBe('precious');
});

test('of what lies below .well-known, security.txt is ours and the rest the host’s', () => {
  const root = tempFolder({
    '.well-known/security.txt': 'Contact: …',
    '.well-known/acme-challenge/token': 'token',
    '.well-known/assetlinks.json': '[]',
    '.well-known/security.txt.sig': 'signature',
  });
  const output = new Output(root);
  expect([...output.files()]).toEqual(['.well-known/security.txt']);
  output.remove('.well-known/security.txt');
  expect([...readTree(root).keys()].sort()).toEqual([
    '.well-known/acme-challenge/token',
    '.well-known/assetlinks.json',
    '.well-known/security.txt.sig',
  ]);
});

test('the preview has what is staged in place of what is there, and not what is gone', () => {
  const root = tempFolder({ 'a.html': 'old a', 'b.html': 'old b', 'c.html': 'old c' });
  const output = new Output(root);
  stage(output, ['b.html', 'new b'], ['d.html', 'new d']);
  const preview = [...output.preview(['c.html'])]
    .sort()
    .map(([name, file]) => [name, readFileSync(file, 'utf8')]);
  expect(preview).toEqual([
    ['a.html', 'old a'],
    ['b.html', 'new b'],
    ['d.html', 'new d'],
  ]);
  output.discard();
});
