import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test('two deploys into one folder have a lock in common, whatever their caches', () => {
  const shared = locksOf('here', 'one').intersection(locksOf('here', 'two'));
  expect([...shared]).toEqual([path.join(folder, 'www/.site.warraq-lock')]);
  expect([...locksOf('there', 'one').intersection(locksOf('there', 'two'))]).toEqual([]);
});
