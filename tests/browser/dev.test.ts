import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../site.ts';
import { launch } from './browser.ts';

let folder: string;
let server: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;

/** A copy of the project, so that the demo's own files stay as they are. */
function copyProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'warraq-dev-'));
  for (const name of ['src', 'locales', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** What Astro reads of the environment: under Vitest it would serve no pages and reload none. */
const settings = {
  VITEST: '',
  NODE_ENV: 'development',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

/** Starts `astro dev` in a folder; resolves when it says that it listens. */
async function startDev(cwd: string, port: number): Promise<ChildProcess> {
  const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', String(port)], {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(`localhost:${port}`)) {
      child.stdout.resume();
      return child;
    }
  }
  throw new Error(`astro dev stopped before it listened: ${complaints}`);
}

beforeAll(async () => {
  folder = copyProject();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  [server, browser] = await Promise.all([startDev(folder, port), launch()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  if (server?.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const story = 'content/stories/2025/11/two-rivers/en.md';
const saved = readFileSync(path.join(project, story), 'utf8');
/** Saves the story with one line of its front matter replaced. */
const save = (key: string, line: string) =>
  writeFileSync(path.join(folder, story), saved.replace(new RegExp(`^${key}:.*$`, 'm'), line));
const headline = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

test('pages are served as they will be published', async () => {
  const front = await page.goto(`${origin}/en/`);
  expect(front?.status()).toBe(200);
  const lost = await page.goto(`${origin}/en/nowhere/`);
  expect(lost?.status()).toBe(404);
});

test('an open page reloads by itself when its story is saved', async () => {
  await page.goto(`${origin}/en/2025/11/two-rivers/`);
  save('title', 'title: A title written just now');
  await headline('A title written just now');
});

test('a mistake is shown with its place and what to do, until it is mended', async () => {
  const line = saved.split('\n').findIndex((text) => text.startsWith('section:')) + 1;
  save('section', 'section: enviroment');
  const overlay = page.locator('vite-error-overlay');
  await overlay.getByText(`${story}:${line}:10`).first().waitFor();
  await overlay.getByText('environment').first().waitFor();
  save('title', 'title: Mended');
  await headline('Mended');
});
