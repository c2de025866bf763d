import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { typeOf } from '../../../src/outputs/site-files/served-as.ts';
import type { Asked } from '../../../src/press/serve/answer.ts';
import { type OnDemandSite, openOnDemand } from '../../../src/press/serve/open.ts';
import { readHeaders } from '../../../src/press/serve/read-headers-file.ts';
import { hasErrors, type Problem } from '../../../src/problems/problem.ts';
import { pathOfFile } from '../../../src/publication/output-paths.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { instant, writeNewsroom } from '../small-newsroom.ts';
import { newStory, smallNewsroom } from '../small-stories.ts';
import { readTree, type Tree } from '../tree.ts';

let site: TestSite;
let served: OnDemandSite;
let built: Tree;
let now = instant(7.5);
const reported: { problems: readonly Problem[]; error: unknown }[] = [];

/** Six stories; one moved, one withdrawn, one that expires on the ninth day, one to come on the eighth. */
const newsroom = smallNewsroom(6);
const [moved, withdrawn, expiring] = newsroom.stories;
if (moved?.texts.en && withdrawn && expiring) {
  moved.texts.en.aliases = ['/old/place', '/old.html'];
  withdrawn.status = 'withdrawn';
  expiring.expires = 9;
}
newsroom.stories.push(newStory(newsroom, 8));

const roots = () => ({ project, content: site.content, locales: site.locales });
const open = async (): Promise<OnDemandSite> => {
  const report = (problems: readonly Problem[], error?: unknown) => reported.push({ problems, error });
  const opened = await openOnDemand({ roots: roots(), cache: site.cache, clock: () => now, report });
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  return opened;
};

beforeAll(async () => {
  site = testSite(null);
  writeNewsroom(newsroom, site.content);
  await site.build({ now });
  built = readTree(site.out);
  served = await open();
});
afterAll(() => site.remove());
beforeEach(() => {
  now = instant(7.5);
  reported.length = 0;
});

const get = (target: string, more: Partial<Asked> = {}, from = served) =>
  from.answer({ method: 'GET', target, acceptEncoding: undefined, ifNoneMatch: undefined, ...more });
const statusOf = async (target: string, from = served) => (await get(target, {}, from)).status;
const textOf = (body: Uint8Array | null) => Buffer.from(body ?? []).toString();

test('every file of the built site is served as it was built', async () => {
  const odd: Record<string, number> = {};
  for (const [name, bytes] of built) {
    const { status, body, headers } = await get(pathOfFile(name));
    if (status !== 200) odd[name] = status;
    if (name.startsWith('_') && !name.startsWith('_astro/')) continue;
    expect(bytes.equals(body ?? Buffer.from('')), name).toBe(true);
    expect(headers['content-length']).toBe(bytes.length);
    expect(headers['etag']).toMatch(/^"[\w-]{43}"$/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  }
  expect(odd).toEqual({
    '404.html': 404,
    'en/404.html': 404,
    'ar/404.html': 404,
    'old/place/index.html': 301,
    'old.html': 301,
    'en/2026/01/story-2/index.html': 410,
    'ar/2026/01/عنوان-story-2/index.html': 410,
    _headers: 404,
    _redirects: 404,
    '_nginx.conf': 404,
    '_apache.conf': 404,
    '_caddy.conf': 404,
  });
});

test('hosts are told the same of every file as is said here', async () => {
  const told = readHeaders(built.get('_headers')?.toString() ?? '');
  const known = new Set([
    'text/html',
    'text/css',
    'text/javascript',
    'image/png',
    'image/svg+xml',
    'font/woff2',
  ]);
  for (const name of built.keys()) {
    const { status, headers } = await get(pathOfFile(name));
    if (status !== 200) continue;
    const { 'content-type': type, 'cache-control': cacheControl } = told(pathOfFile(name));
    expect({ name, cacheControl }).toEqual({ name, cacheControl: headers['cache-control'] });
    if (type || !known.has(typeOf(name).split(';')[0] ?? ''))
      expect({ name, type }).toEqual({ name, type: headers['content-type'] });
  }
});

test('what has a digest in its name is kept for ever, pages are asked for again', async () => {
  const asset = [...built.keys()].find((name) => name.startsWith('_astro/')) ?? '';
  expect((await get(`/${asset}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const page = 'public, max-age=0, s-maxage=30, must-revalidate';
  for (const url of ['/en/', '/nothing', '/_astro/nothing.css', '/old/place/', '/icons/icon.svg'])
    expect((await get(url)).headers['cache-control']).toBe(page);
});

const arabic = '/ar/2026/01/%D8%B9%D9%86%D9%88%D8%A7%D9%86-story-3/';
test.each([
  ['/en', '/en/'],
  ['/en?page=1', '/en/?page=1'],
  ['/en/index.html', '/en/'],
  ['/en%2Farchive/', '/en/archive/'],
  [arabic.slice(0, -1), arabic],
  ['/old/place/?from=a', '/en/2025/12/story-1/?from=a'],
  ['/old/place', '/en/2025/12/story-1/'],
  ['/old.html', '/en/2025/12/story-1/'],
])('%s leads to %s', async (target, location) => {
  const { status, headers } = await get(target);
  expect({ status, location: headers['location'] }).toEqual({ status: 301, location });
});

test.each([
  ['/en/nothing/', 'en/404.html'],
  ['/ar/2026/01/nothing', 'ar/404.html'],
  ['/nothing', '404.html'],
  ['/_headers', '404.html'],
  ['/en/%E0%A4%A/', 'en/404.html'],
  ['/en/%00/', 'en/404.html'],
  ['/../cache/store.sqlite', '404.html'],
  ['/%2e%2e/cache/store.sqlite', '404.html'],
  ['/en/..%2f..%2fcontent%2fpublication.yaml', 'en/404.html'],
  ['/en/../ar/', 'en/404.html'],
  ['//elsewhere.example/', '404.html'],
  ['/en/feed.xml/', 'en/404.html'],
])('%s leads nowhere: the page %s', async (target, file) => {
  const { status, body, headers } = await get(target, { ifNoneMatch: '*' });
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(textOf(body)).toBe(built.get(file)?.toString());
});

test('a page is encoded as its reader likes, and each encoding has its own tag', async () => {
  const plain = await get('/en/');
  const br = await get('/en/', { acceptEncoding: 'gzip, br' });
  const gzip = await get('/en/', { acceptEncoding: 'gzip' });
  expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
    undefined,
    'br',
    'gzip',
  ]);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers['etag'])).size).toBe(3);
  for (const { headers } of [plain, br, gzip]) expect(headers['vary']).toBe('Accept-Encoding');
  expect(brotliDecompressSync(br.body ?? '').equals(plain.body ?? Buffer.from(''))).toBe(true);
  expect(gunzipSync(gzip.body ?? '').equals(plain.body ?? Buffer.from(''))).toBe(true);
  expect((await get('/en/', { acceptEncoding: 'gzip, br' })).body).toBe(br.body);
  const image = await get('/media/stories/story-1/hero.svg', { acceptEncoding: 'br' });
  expect(image.headers).not.toHaveProperty('content-encoding');
});

test('what a reader has already is not sent again, feeds included', async () => {
  for (const url of ['/en/', '/en/feed.xml', '/media/stories/story-1/hero.svg']) {
    const first = await get(url, { acceptEncoding: 'br' });
    const again = await get(url, { acceptEncoding: 'br', ifNoneMatch: `"x", W/${first.headers['etag']}` });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: null });
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
    expect(again.headers).not.toHaveProperty('content-length');
  }
});

test('nothing can be done but read', async () => {
  const { status, headers } = await get('/en/', { method: 'POST' });
  expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'GET, HEAD' });
});

test('time alone lifts embargoes and ends stories, even while content is broken', async () => {
  const embargoed = '/en/2026/01/story-7/';
  const own = await open();
  const listed = async () => textOf((await get('/en/', {}, own)).body).includes(embargoed);
  writeFileSync(path.join(site.content, 'stories/2026/01/story-4/en.md'), '---\ntitle: [\n---\n');
  expect((await own.reload()).map(({ rule }) => rule)).toContain('yaml-syntax');
  now = instant(8) - 3_500;
  expect(await statusOf(embargoed, own)).toBe(404);
  expect((await get('/en/', {}, own)).headers['cache-control']).toContain('s-maxage=3,');
  expect(await listed()).toBe(false);
  now = instant(8);
  expect(await statusOf(embargoed, own)).toBe(200);
  expect(await listed()).toBe(true);
  now = instant(9);
  expect(await statusOf('/en/2026/01/story-3/', own)).toBe(410);
  writeNewsroom(newsroom, site.content);
});

test('an edit is shown after it is read; mistakes leave the site as it was', async () => {
  const url = '/en/2026/01/story-4/';
  const file = path.join(site.content, 'stories/2026/01/story-4/en.md');
  const shows = async (words: string) => textOf((await get(url)).body).includes(words);
  const story = newsroom.stories[3]?.texts.en;
  if (!story) throw new Error('no story');
  expect(await shows('Title of story-4')).toBe(true);
  story.title = 'Another title';
  writeNewsroom(newsroom, site.content);
  expect(hasErrors(await served.reload())).toBe(false);
  expect(await shows('Another title')).toBe(true);
  writeFileSync(file, '---\ntitle: [\n---\n');
  expect((await served.reload()).map(({ rule }) => rule)).toContain('yaml-syntax');
  expect(await shows('Another title')).toBe(true);
  story.title = 'A third title';
  story.body = 'See [this](story:nothing).';
  writeNewsroom(newsroom, site.content);
  expect(hasErrors(await served.reload())).toBe(true);
  expect(await shows('Another title')).toBe(true);
  story.body = 'Whole again.';
  writeNewsroom(newsroom, site.content);
  expect(hasErrors(await served.reload())).toBe(false);
  expect(await shows('A third title')).toBe(true);
});

test('a text that is not what was read is read again; if it is broken, readers are asked to come back', async () => {
  const url = '/en/2026/01/story-5/';
  const own = await open();
  const story = newsroom.stories[4]?.texts.en;
  if (!story) throw new Error('no story');
  story.body = 'Newer words.';
  writeNewsroom(newsroom, site.content);
  expect(textOf((await get(url, {}, own)).body)).toContain('Newer words.');
  const other = await open();
  rmSync(path.join(site.content, 'stories/2026/01/story-5/en.md'));
  const { status, headers } = await get(url, {}, other);
  expect({ status, after: headers['retry-after'] }).toEqual({ status: 503, after: '5' });
  expect(await statusOf('/ar/', other)).toBe(200);
  writeNewsroom(newsroom, site.content);
});

test('a page that no build would publish is not shown, and its problems are told once', async () => {
  const story = newsroom.stories[5]?.texts.en;
  if (!story) throw new Error('no story');
  story.body = 'See [this](story:nothing).';
  writeNewsroom(newsroom, site.content);
  const own = await open();
  const { status, body } = await get('/en/2026/01/story-6/', {}, own);
  expect({ status, body: textOf(body) }).toEqual({ status: 500, body: '500 Internal Server Error\n' });
  await get('/en/2026/01/story-6/', {}, own);
  expect(reported.flatMap(({ problems }) => problems.map(({ file }) => file))).toEqual([
    'content/stories/2026/01/story-6/en.md',
  ]);
  expect(await statusOf('/ar/', own)).toBe(200);
});

test('a site that moves below a path is served there from the next reading on, style sheets and headers too', async () => {
  const own = await open();
  const file = path.join(site.content, 'publication.yaml');
  const text = readFileSync(file, 'utf8');
  const sheet = async (from: OnDemandSite) =>
    /<link rel="stylesheet" href="([^"]+)"/.exec(
      textOf((await get(`${own.urls.home}en/`, {}, from)).body),
    )?.[1] ?? '';
  const before = await sheet(own);
  writeFileSync(file, text.replace('https://small.example', 'https://news.example/paper'));
  expect(hasErrors(await own.reload())).toBe(false);
  const after = await sheet(own);
  writeFileSync(file, text);
  expect(after).toBe(`/paper${before}`);
  expect((await get(after, {}, own)).headers).toMatchObject({
    'content-type': expect.stringContaining('css'),
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(own.urls.shared('/')).toBe('/paper/');
});
