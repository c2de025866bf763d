import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseTarget } from '../../src/delivery/open.ts';
import { project } from '../kept.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'warraq-open-'));
const roots = { project, content: path.join(folder, 'content'), locales: path.join(project, 'locales') };

beforeAll(() => {
  mkdirSync(roots.content);
  for (const name of ['publication', 'sections', 'topics', 'people'])
    cpSync(path.join(project, `content/${name}.yaml`), path.join(roots.content, `${name}.yaml`));
  const targets = {
    here: { to: 'folder', path: 'www/site' },
    there: { to: 'git', repository: 'git@host:site.git' },
  };
  writeFileSync(path.join(roots.content, 'deploy.yaml'), JSON.stringify({ targets }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const locksOf = (target: string, cache: string) => {
  const chosen = chooseTarget(roots, path.join(folder, cache), target, folder);
  if ('problems' in chosen) throw new Error(JSON.stringify(chosen.problems));
  return new Set(chosen.locks);
};

test('a site that stands at a name of examples is told, at its line, before it goes elsewhere than into a folder', () => {
  const notesOf = (target: string, origin: string) => {
    const file = path.join(roots.content, 'publication.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/^origin: .*$/m, `origin: ${origin}`));
    const chosen = chooseTarget(roots, path.join(folder, 'one'), target, folder);
    writeFileSync(file, before);
    if ('problems' in chosen) throw new Error(JSON.stringify(chosen.problems));
    return chosen.notes.map(({ rule, severity, file: at, line }) => [rule, severity, at, line]);
  };
  const told = [['origin-reserved', 'warning', 'content/publication.yaml', 3]];
  for (const host of [
    'news.example',
    'example.com',
    'www.example.org',
    'a.invalid',
    'b.test',
    'localhost:4321',
  ])
    expect(notesOf('there', `https://${host}`), host).toEqual(told);
  expect(notesOf('there', 'https://news.example/paper')).toEqual(told);
  for (const host of ['example.news', 'notexample.com', 'test.internal', 'paper.example.internal'])
    expect(notesOf('there', `https://${host}`), host).toEqual([]);
  expect(notesOf('here', 'https://news.example')).toEqual([]);
});

test('two deploys into one folder have a lock in common, whatever their caches', () => {
  const shared = locksOf('here', 'one').intersection(locksOf('here', 'two'));
  expect([...shared]).toEqual([path.join(folder, 'www/.site.warraq-lock')]);
  expect([...locksOf('there', 'one').intersection(locksOf('there', 'two'))]).toEqual([]);
});
