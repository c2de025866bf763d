import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditRules } from '../../src/problems/audit-rules.ts';
import { fixture } from '../audit/memory.ts';
import { runScript } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-'));
  cpSync(fixture, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says nothing about a good site, and what breaks which rule of a bad one', async () => {
  expect(await runScript('audit', [folder])).toMatchObject({ code: 0, stdout: 'no problems\n' });
  writeFileSync(path.join(folder, 'robots.txt'), 'Disallow everything\n');
  const json = await runScript('audit', [folder, '--format', 'json', '--workers', '2']);
  expect(json.code).toBe(1);
  const { source } = auditRules['robots-txt'];
  expect(JSON.parse(json.stdout)).toMatchObject([
    { rule: 'robots-sitemap', file: 'robots.txt' },
    { rule: 'robots-txt', severity: 'error', file: 'robots.txt', line: 1, column: 1, source },
  ]);
  expect((await runScript('audit', [folder])).stdout).toContain(source);
});

it('judges for a moment', async () => {
  const { code, stdout } = await runScript('audit', [
    fixture,
    '--now',
    '2027-06-01T00:00:00Z',
    '--format',
    'json',
  ]);
  expect(code).toBe(1);
  const rules = JSON.parse(stdout).map(({ rule }: { rule: string }) => rule);
  expect(rules.sort()).toEqual(['news-sitemap-window', 'security-txt']);
});

it('names a folder that holds no site', async () => {
  const { code, stdout } = await runScript('audit', [path.join(folder, 'none'), '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ rule: 'site-missing' }]);
});
