import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameInBundle, threads } from '../../scripts/programs.ts';
import { project } from '../site.ts';
import { ended, runScript } from './run.ts';

/**
 * A copy of the project's code, so that nothing is made of it yet. What the tests make of it lasts, since a
 * bundle takes seconds: they run in their order.
 */
let copy: string;
const parts = ['src', 'scripts', 'locales', 'package.json', 'package-lock.json', 'tsconfig.json'];

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  for (const name of parts) cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const bundles = () => readdirSync(path.join(copy, '.warraq/commands'));
const launch = (...args: string[]) =>
  ended(spawn(process.execPath, [path.join(copy, 'scripts/warraq.mjs'), ...args], { cwd: copy }));

test('what is no command is told, and the version without anything being made', async () => {
  const nothing = await launch('nothing');
  expect(nothing).toMatchObject({ code: 2, stdout: '' });
  // What a command is for is cut at the end of its first sentence, and not within a name.
  expect(nothing.stderr).toMatch(/^ {2}deploy +Brings a target of `content\/deploy\.yaml` .+\w$/m);
  expect(nothing.stderr.split('\n').filter((line) => line.split('`').length % 2 === 0)).toEqual([]);
  expect((await launch('--version')).stdout).toMatch(/^warraq \d+\.\d+\.\d+\n$/);
  expect(existsSync(path.join(copy, '.warraq/commands'))).toBe(false);
});

test('where nothing can be written, source files run', async () => {
  const inTheWay = path.join(copy, '.warraq');
  rmSync(inTheWay, { recursive: true, force: true });
  writeFileSync(inTheWay, 'no folder');
  expect(await launch('translate', '--help')).toMatchObject({ code: 0, stderr: '' });
  rmSync(inTheWay);
});

test('the first commands make the bundle, though several start at once, and later ones use it', async () => {
  const first = await Promise.all([launch('build', '--help'), launch('check', '--help')]);
  expect(first.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  const [name = '', ...others] = bundles();
  expect(others).toEqual([]);
  writeFileSync(path.join(copy, '.warraq/commands', name, 'build.js'), `console.log('from the bundle')`);
  expect((await launch('build')).stdout).toBe('from the bundle\n');
});

test('every program of a thread is in the bundle, and evaluates nothing that awaits at its top level', () => {
  const [name = ''] = bundles();
  const files = threads.map((one) => path.join(copy, '.warraq/commands', name, `${nameInBundle(one)}.js`));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  const load = (file: string) => `try { require('${file}') } catch (error) { console.log(error.code) }`;
  const codes = files.map((file) => String(execFileSync(process.execPath, ['-e', load(file)])));
  expect(codes.join('')).not.toContain('ERR_REQUIRE_ASYNC_MODULE');
});

test('when code changes, the command does, and an error names source files', async () => {
  appendFileSync(path.join(copy, 'scripts/import.ts'), `\nthrow new Error('new code');\n`);
  const { code, stderr } = await launch('import', '--dry-run', 'x.txt');
  expect(code).toBe(1);
  expect(stderr).toMatch(/Error: new code\n +at file:.*\/scripts\/import\.ts:\d+:\d+\n/);
  expect(bundles()).toHaveLength(2);
});

test('every program of a thread of the sources is one of a bundle', async () => {
  const programs = readdirSync(path.join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[/-])worker\.ts$/.test(name))
    .map((name) => `src/${name}`);
  expect(programs.sort()).toEqual(threads.toSorted());
  expect((await runScript('build', ['--help'])).stdout).toContain('npm run build');
});
