import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { runScript } from './run.ts';

let site: TestSite;
let server: ChildProcess;
let origin: string;

/** Starts a command that serves; resolves to the address it prints. */
async function serve(name: string, args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(project, 'scripts/warraq.mjs'), name, ...args]);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`${name} printed no address`);
}

async function stop(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill();
  await closed;
}

beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(smallNewsroom(4), site.content);
  await site.build();
  ({ child: server, url: origin } = await serve('preview', ['--out', site.out, '--port', '0']));
});
afterAll(async () => {
  await stop(server);
  site.remove();
});

const published = (file: string) => readFileSync(path.join(site.out, file), 'utf8');

test.each([
  ['/', 'index.html'],
  ['/en/', 'en/index.html'],
  ['/en/2026/01/story-2/', 'en/2026/01/story-2/index.html'],
  ['/ar/2026/01/%D8%B9%D9%86%D9%88%D8%A7%D9%86-story-2/', 'ar/2026/01/عنوان-story-2/index.html'],
  ['/ar/2026/01/عنوان-story-2/?from=feed', 'ar/2026/01/عنوان-story-2/index.html'],
])('%s is the page %s', async (url, file) => {
  const response = await fetch(origin + url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
  expect(await response.text()).toBe(published(file));
});

test.each([
  ['/en/feed.xml', /^(?:application\/(?:rss\+)?xml|text\/xml)/],
  ['/media/stories/story-1/hero.svg', /^image\/svg\+xml/],
])('%s has the content type %s', async (url, type) => {
  const response = await fetch(origin + url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(type);
  expect(await response.text()).toBe(published(url.slice(1)));
});

test.each([
  ['/en/nothing/', 'en/404.html'],
  ['/ar/2026/01/nothing', 'ar/404.html'],
  ['/media/stories/none.svg', '404.html'],
  ['/nothing', '404.html'],
  ['/fr/', '404.html'],
  ['/en/%E0%A4%A/', 'en/404.html'],
])('%s leads nowhere: the page %s, with status 404', async (url, file) => {
  const response = await fetch(origin + url);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toBe(published(file));
});

test.each([
  '/../cache/store.sqlite',
  '/%2e%2e/cache/store.sqlite',
  '/..%2fcache%2fstore.sqlite',
  '/en/../../cache/clock',
])('%s does not lead out of the published folder', async (url) => {
  const asked = request(`${origin}/`, { path: url }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(404);
  expect(await text(response)).toBe(published(url.startsWith('/en/') ? 'en/404.html' : '404.html'));
});

test.each([
  ['/en?from=feed', '/en/?from=feed'],
  ['/en/2026/01/story-2', '/en/2026/01/story-2/'],
  ['/..//en', '/en/'],
])('%s is at %s, from which relative addresses lead on', async (url, target) => {
  const asked = request(`${origin}/`, { path: url }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect([response.statusCode, response.headers.location]).toEqual([301, target]);
  response.resume();
});

test('a page that did not change is not sent again', async () => {
  const etag = (await fetch(`${origin}/en/`)).headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await fetch(`${origin}/en/`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('start builds, then serves', async () => {
  const places = ['--content', site.content, '--out', site.out, '--cache', site.cache];
  const { child, url } = await serve('start', [...places, '--port', '0']);
  try {
    expect((await fetch(`${url}/ar/`)).status).toBe(200);
  } finally {
    await stop(child);
  }
});

test('a taken port and a missing site are problems, not stacks', async () => {
  const port = new URL(origin).port;
  const taken = await runScript('preview', ['--out', site.out, '--port', port]);
  expect({ code: taken.code, rule: /\[(.*)\]/.exec(taken.stderr)?.[1] }).toEqual({
    code: 1,
    rule: 'port-taken',
  });
  const missing = await runScript('preview', ['--out', path.join(site.folder, 'nothing'), '--port', '0']);
  expect({ code: missing.code, rule: /\[(.*)\]/.exec(missing.stderr)?.[1] }).toEqual({
    code: 1,
    rule: 'site-missing',
  });
});
