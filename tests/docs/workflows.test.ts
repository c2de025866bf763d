import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { project } from '../site.ts';
import { pages } from './files.ts';

const read = (folder: string) =>
  readdirSync(path.join(project, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(path.join(project, folder, name), 'utf8'),
    }));
const workflows = [...read('.github/workflows'), ...read('scripts/create/newsroom')];

it('every workflow, and every page that shows one, takes the same version of an action', () => {
  const versions = new Map<string, Set<string>>();
  for (const { text } of [...workflows, ...pages()])
    for (const [, action = '', version = ''] of text.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g))
      versions.set(action, (versions.get(action) ?? new Set()).add(version));
  expect(versions.size).toBeGreaterThan(4);
  expect([...versions].filter(([, its]) => its.size > 1)).toEqual([]);
});

it.each(workflows)('$file runs scripts that there are', ({ text }) => {
  const jobs: { steps: { run?: string }[] }[] = Object.values(parse(text).jobs);
  const runs = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
  const names = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(Object.keys(scripts)).toContain(name);
});
