import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { differences, readTree } from '../press/tree.ts';
import { seedCache } from '../seed-cache.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { placesOf, runScript } from './run.ts';

const content = fileURLToPath(new URL('./fixtures/ten-mistakes', import.meta.url));
const shown = path.relative(project, content);

/** The mistakes of the fixture: folder, line, column, rule. */
const mistakes = [
  ['01-colon-in-text', 3, 14, 'yaml-syntax'],
  ['02-no-front-matter', 1, 1, 'front-matter-missing'],
  ['03-front-matter-never-closed', 1, 1, 'front-matter-unclosed'],
  ['04-mistyped-key', 6, 1, 'unknown-key'],
  ['05-no-title', 2, 1, 'missing-key'],
  ['06-list-expected', 6, 10, 'wrong-type'],
  ['07-no-time', 4, 12, 'invalid-date'],
  ['08-capitals-in-slug', 4, 7, 'invalid-slug'],
  ['09-unknown-section', 5, 10, 'unknown-section'],
  ['10-missing-image', 10, 13, 'image-missing'],
].map(([folder, line, column, rule]) => ({ file: `${shown}/stories/${folder}/en.md`, line, column, rule }));

const check = (...format: string[]) => runScript('check', ['--content', content, ...format]);

test('check --format json names ten mistakes at their places', async () => {
  const { code, stdout, stderr } = await check('--format', 'json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const problems = JSON.parse(stdout) as Record<string, unknown>[];
  expect(problems.map(({ file, line, column, rule }) => ({ file, line, column, rule }))).toEqual(mistakes);
  for (const { severity, message, hint } of problems) {
    expect(severity).toBe('error');
    expect(message && hint).toBeTruthy();
  }
});

test('check --format github prints one annotation for each', async () => {
  const { code, stdout } = await check('--format', 'github');
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/::[^:]*$|::[^=]*$/, ''))).toHaveLength(10);
  expect(lines.map((line) => /^::error (file=.*?,line=\d+,col=\d+,title=[\w-]+)::./.exec(line)?.[1])).toEqual(
    mistakes.map(({ file, line, column, rule }) => `file=${file},line=${line},col=${column},title=${rule}`),
  );
});

test('check prints them for people, with a count', async () => {
  const { code, stdout } = await check();
  expect(code).toBe(1);
  for (const { file, line, column, rule } of mistakes) {
    expect(stdout).toMatch(
      new RegExp(`^${RegExp.escape(`${file}:${line}:${column} error`)} .+\\[${rule}\\]$`, 'm'),
    );
  }
  expect(stdout).toMatch(/^10 errors$/m);
});

test('check of the demo newsroom ends with 0', async () => {
  const { code, stdout } = await runScript('check', ['--format', 'json']);
  expect({ code, problems: JSON.parse(stdout) }).toEqual({ code: 0, problems: [] });
});

let site: TestSite;
beforeAll(() => {
  site = testSite(null);
});
afterAll(() => site.remove());

test('build reports the same mistakes, and leaves what is published', async () => {
  writeNewsroom(smallNewsroom(3), site.content);
  await seedCache(site.cache);
  await site.build();
  const published = readTree(site.out);
  const { code, stdout } = await runScript('build', [...placesOf({ ...site, content }), '--json']);
  const { problems, written } = JSON.parse(stdout);
  expect({ code, written }).toEqual({ code: 1, written: [] });
  expect(problems).toMatchObject(mistakes);
  expect(differences(readTree(site.out), published)).toEqual([]);
});
