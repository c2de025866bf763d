import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page, Response, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../site.ts';
import { closeWindows, sharedBrowser } from './shared.ts';

let folder: string;
let server: ChildProcess;
let origin: string;
let page: Page;

/** A copy of the project, so that the demo's own files stay as they are. */
function copyProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'warraq-dev-'));
  for (const name of [
    ...['src', 'scripts', 'locales', 'content'],
    ...['astro.config.mjs', 'package.json', 'tsconfig.json'],
  ])
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

/** What the server says on the terminal of mistakes. */
let terminal = '';

/** Starts `npm run dev` in a folder; resolves when it says that it listens. */
async function startDev(cwd: string, port: number, ...flags: string[]): Promise<ChildProcess> {
  const args = [path.join(cwd, 'scripts/dev.ts'), '--port', String(port), ...flags];
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.on('data', (text) => {
    terminal += text;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(`localhost:${port}`)) {
      child.stdout.resume();
      return child;
    }
  }
  throw new Error(`the server stopped before it listened: ${terminal}`);
}

/** A moment at which all of the demo but its embargoed story is public. */
const now = '2026-02-01T12:00:00+03:00';
const never = 'content/stories/2025/12/dead-sea-shrinks/en.md';

beforeAll(async () => {
  folder = copyProject();
  // There is no last good state of this one.
  writeFileSync(
    path.join(folder, never),
    readFileSync(path.join(folder, never), 'utf8').replace(/^title:/m, 'title: ['),
  );
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = await startDev(folder, port, '--now', now);
  page = await (await sharedBrowser()).newPage();
});
afterAll(async () => {
  await closeWindows();
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
  // Templates lie in several folders.
  for (const file of ['en/feed.json', 'en/manifest.webmanifest', 'sitemap.xml', 'robots.txt'])
    expect([file, (await fetch(`${origin}/${file}`)).status]).toEqual([file, 200]);
});

test('an open page reloads by itself when its story is saved', async () => {
  await page.goto(`${origin}/en/2025/11/two-rivers/`);
  save('title', 'title: A title written just now');
  await headline('A title written just now');
});

test('a page that was on its way while its story was saved reloads once it is there', async () => {
  // While any page is connected, Vite keeps no reload for those that come.
  const open = await (await sharedBrowser()).newPage();
  await open.goto(`${origin}/en/about/`);
  const titleNow = async () => (await fetch(`${origin}/en/2025/11/two-rivers/`)).text();
  const client = async (route: Route) => {
    save('title', 'title: Written while it came');
    await expect.poll(titleNow, { timeout: 60_000 }).toContain('Written while it came');
    await route.continue();
  };
  await page.route('**/@vite/client', client, { times: 1 });
  await page.goto(`${origin}/en/2025/11/two-rivers/`);
  await headline('Written while it came');
  await open.close();
});

/** Goes to a page, again if the one before reloads at that moment. */
async function visit(url: string): Promise<Response | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const response = await page.goto(url).catch(() => null);
    if (response || url === 'about:blank') return response;
  }
  return page.goto(url);
}

test('a text that never was right stands in nobody’s way, and is told at its own address', async () => {
  await visit(`${origin}/en/`);
  const note = page.locator('#editor');
  await note.getByText('1 mistake').waitFor();
  await note.getByText(never).waitFor({ state: 'attached' });
  expect((await visit(`${origin}/en/2025/12/dead-sea-shrinks/`))?.status()).toBe(500);
  await page.locator('vite-error-overlay').getByText(never).first().waitFor();
});

test('a mistake is shown with its place and what to do where its text is, until it is mended', async () => {
  await visit(`${origin}/en/2025/11/two-rivers/`);
  const line = saved.split('\n').findIndex((text) => text.startsWith('section:')) + 1;
  save('section', 'section: enviroment');
  const overlay = page.locator('vite-error-overlay');
  await overlay.getByText(`${story}:${line}:10`).first().waitFor();
  await overlay.getByText('environment').first().waitFor();
  save('title', 'title: Mended');
  await headline('Mended');
});

test('every other page shows what was last right, with a note', async () => {
  await visit('about:blank');
  save('title', 'title: [');
  const other = await visit(`${origin}/en/environment/`);
  expect(other?.status()).toBe(200);
  await page.getByRole('heading', { name: 'Mended' }).waitFor();
  await page.locator('#editor').getByText('2 mistakes').waitFor();
  await visit(`${origin}/ar/environment/`);
  await page.locator('#editor').getByText('خطآن').waitFor();
  const translation = `${origin}/ar/2025/11/${encodeURIComponent('دجلة-والفرات-بالأرقام')}/`;
  expect((await visit(translation))?.status()).toBe(200);
});

test('a mistake in a text alone is told at its page', async () => {
  await visit('about:blank');
  writeFileSync(path.join(folder, story), `${saved}\n:::keypoints\n- a\n:::\n`);
  expect((await visit(`${origin}/en/`))?.status()).toBe(200);
  await visit(`${origin}/en/2025/11/two-rivers/`);
  await page.locator('vite-error-overlay').getByText('unknown-directive').first().waitFor();
});

test('the terminal says each mistake once', async () => {
  await visit('about:blank');
  writeFileSync(path.join(folder, story), saved);
  await visit(`${origin}/en/2025/11/two-rivers/`);
  for (const rule of ['unknown-section', 'unknown-directive'])
    expect(terminal.split(`[${rule}]`)).toHaveLength(2);
  expect(terminal.split(`${never}:`)).toHaveLength(2);
});

test('what is not public yet is shown and marked, and listed at an address of its own', async () => {
  await visit('about:blank');
  writeFileSync(
    path.join(folder, story),
    saved.replace(/^title:.*$/m, 'title: A draft of today').replace(/^status:.*$/m, 'status: draft'),
  );
  await visit(`${origin}/en/2025/11/two-rivers/`);
  await page.locator('.story > header').getByText('Draft', { exact: true }).waitFor();
  await visit(`${origin}/en/environment/`);
  await page.locator('.card', { hasText: 'A draft of today' }).getByText('Draft', { exact: true }).waitFor();
  await visit(`${origin}/.drafts/`);
  await page.locator('[lang=en] .card', { hasText: 'A draft of today' }).waitFor();
  await page.locator('[lang=en] .card', { hasText: 'eclipse' }).waitFor();
  await page.locator('[lang=ar] .card', { hasText: 'كسوف' }).getByText('لم تُنشر بعد').waitFor();
  const kicker = page.locator('section[lang=en] .kicker:has(a + .preview)').first();
  expect(await kicker.innerText()).toMatch(/\p{L}\s*·\s*\p{L}/u);
  const years = await page
    .locator('section[lang=en] .card time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(years.length).toBeGreaterThan(1);
  expect(years).toEqual(years.toSorted().toReversed());
  for (const edition of ['en', 'ar'])
    await page.locator(`section[lang=${edition}] a[href="/${edition}/"]`).waitFor();
  const feed = await page.request.get(`${origin}/en/feed.xml`);
  expect(await feed.text()).not.toContain('A draft of today');
});

test('--public hides it, and a port that is taken is no other one', async () => {
  const port = await freePort();
  const other = await startDev(folder, port, '--now', now, '--public');
  try {
    const get = (url: string) => page.request.get(`http://localhost:${port}${url}`);
    expect((await get('/.drafts/')).status()).toBe(404);
    expect((await get('/en/2025/11/two-rivers/')).status()).toBe(404);
    expect(await (await get('/en/environment/')).text()).not.toContain('A draft of today');
    await expect(startDev(folder, port)).rejects.toThrow('port-taken');
  } finally {
    other.kill();
    await once(other, 'exit');
  }
});
