import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, readTree } from '../press/tree.ts';
import { seedCache } from '../seed-cache.ts';
import { keepStories, project } from '../site.ts';
import { ended, runScript } from './run.ts';

/** A copy of the project in a folder of its own, since `astro build` has no option for where content and cache are. */
let copy: string;
const parts = [
  ...['src', 'scripts', 'locales', 'content'],
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
/** Stories with pictures of both kinds, tables, code and corrections. */
const months = ['2025/10', '2025/11'];

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  for (const name of parts) cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  keepStories(path.join(copy, 'content'), months);
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function astroBuild(out: string) {
  const astro = path.join(copy, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return ended(spawn(process.execPath, [astro, 'build', '--outDir', out], { cwd: copy, env }));
}

test('astro build gives the same bytes as npm run build', async () => {
  const [ours, astros] = [path.join(copy, 'ours'), path.join(copy, 'astros')];
  const cache = path.join(copy, 'cache');
  await seedCache(cache);
  const now = new Date().toISOString();
  const content = path.join(copy, 'content');
  const places = ['--content', content, '--out', ours, '--cache', cache];
  const { code } = await runScript('build', [...places, '--now', now]);
  expect(code).toBe(0);
  expect(await astroBuild(astros)).toMatchObject({ code: 0 });
  expect(readTree(ours).size).toBeGreaterThan(100);
  expect(differences(readTree(astros), readTree(ours))).toEqual([]);
});

test('astro build fails when content has mistakes, and leaves what is published', async () => {
  const out = path.join(copy, 'astros');
  const before = readTree(out);
  rmSync(path.join(copy, 'content/people.yaml'));
  const { code, stdout, stderr } = await astroBuild(out);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('[file-missing]');
  expect(differences(readTree(out), before)).toEqual([]);
});
