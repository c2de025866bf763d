import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wire, wireSite } from '../disk/import/wire-site.ts';
import { project, type TestSite } from '../site.ts';

const bridge = wire('bridge');
const now = '2026-02-01T12:00:00+03:00';

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

/** Runs the command from the newsroom's folder, with nobody at the other end of its input. */
function run(...args: string[]) {
  const command = [path.join(project, 'scripts/import.ts'), ...args, '--content', 'content', '--now', now];
  return spawnSync(process.execPath, command, {
    cwd: site.folder,
    encoding: 'utf8',
    timeout: 30_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('imports once, and tells what it found and took out', () => {
  const first = run(bridge, '--id', 'bridge', '--section', 'culture', '--title', 'Bridge to open');
  const file = 'content/stories/2026/02/bridge/en.md';
  expect(first).toMatchObject({ status: 0, stderr: '' });
  for (const part of [
    file,
    'English',
    '3 subheads',
    'Harbour Courier',
    'line 2: اضافة اعلان (advertisement)',
  ]) {
    expect(first.stdout).toContain(part);
  }
  const draft = readFileSync(path.join(site.folder, file), 'utf8');
  expect(draft).toMatch(/^title: Bridge to open$/m);
  expect(draft).toMatch(/^section: culture$/m);

  const second = run(bridge);
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toContain(file);
  expect(readFileSync(path.join(site.folder, file), 'utf8')).toBe(draft);
});

test('an inbox is not watched with an importer that does not work', () => {
  const importers = path.join(site.folder, 'theme/importers');
  mkdirSync(importers, { recursive: true });
  writeFileSync(path.join(importers, 'broken.ts'), 'export default { read( };\n');
  mkdirSync(path.join(site.folder, 'inbox'));
  const watched = run('--watch', 'inbox', '--theme', 'theme');
  expect(watched).toMatchObject({ status: 1, stdout: '' });
  expect(watched.stderr).toContain('theme/importers/broken.ts:');
});

test('a dry run prints the whole draft and writes nothing', () => {
  const { status, stdout } = run(bridge, '--dry-run', '--id', 'bridge');
  expect(status).toBe(0);
  expect(stdout).toContain(readFileSync(bridge, 'utf8').split('\n')[2]);
  expect(existsSync(path.join(site.content, 'stories/2026/02/bridge'))).toBe(false);
});

test('problems have a place and a rule, and end with 1', () => {
  const { status, stdout, stderr } = run('nowhere.txt', '--section', 'wolrd');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('nowhere.txt:1:1');
  expect(stderr).toContain('[import-unreadable]');
  expect(stderr).toContain('[unknown-section]');
  expect(stderr).not.toContain('    at ');
});

test('--help names every option', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  for (const option of ['--content', '--id', '--section', '--title', '--dry-run'])
    expect(stdout).toContain(option);
});
