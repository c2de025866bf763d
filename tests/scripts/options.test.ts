import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runScript } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = ['build', 'check', 'start', 'dev', 'preview'];

test.each(commands)('%s --help says what it is for, and ends with 0', async (name) => {
  const { code, stdout, stderr } = await runScript(name, ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(name === 'start' ? 'npm start' : `npm run ${name}`);
});

test.each(commands)('%s refuses an option it does not know', async (name) => {
  const { code, stdout, stderr } = await runScript(name, ['--no-such-option']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--no-such-option');
});

test.each([
  ['build', ['--now', 'yesterday']],
  ['build', ['--now', '2026-02-01T09:00:00']],
  ['build', ['--now', '2026-02-30T09:00:00Z']],
  ['build', ['--shard', '0/3']],
  ['build', ['--shard', '4/3']],
  ['build', ['--shard', 'a/b']],
  ['build', ['--shard', '1/3', '--audit']],
  ['check', ['--format', 'xml']],
  ['preview', ['--port', '70000']],
  ['check', ['something']],
])('%s refuses %j', async (name, args) => {
  const places = name === 'build' ? ['--out', path.join(folder, 'dist'), '--cache', folder] : [];
  const { code, stdout } = await runScript(name, [...places, ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
