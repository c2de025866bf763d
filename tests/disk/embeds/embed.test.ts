import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchEmbed } from '../../../src/disk/embeds/embed.ts';
import { fetchOpen } from '../../../src/disk/embeds/request.ts';
import { isClosed } from '../../../src/disk/public-hosts.ts';
import { embedOf } from '../../../src/publication/embeds/embeds.ts';

const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();
const page = 'https://www.youtube.com/watch?v=aB3dE5gH7jK';

let origin = '';
let asked: string[] = [];
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', origin);
    asked.push(request.url ?? '');
    const json = (value: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    const right = { title: 'A “film”\n of the \u202Ebridge', author_name: 'The newsroom' };
    if (pathname === '/right') json({ ...right, thumbnail_url: `${origin}/picture` });
    else if (pathname === '/html')
      json({ html: '<blockquote><p>الجسر مفتوح</p>— The ministry</blockquote>' });
    else if (pathname === '/no-picture') json({ ...right, thumbnail_url: `${origin}/text` });
    else if (pathname === '/numbers') json({ title: 7, thumbnail_url: {} });
    else if (pathname === '/picture') response.end(png);
    else if (pathname === '/text') response.end('No picture');
    else if (pathname === '/broken') response.end('{"title": ');
    else if (pathname === '/list') response.end('["title"]');
    else if (pathname === '/huge') response.end(Buffer.alloc(1_200_000, 32));
    else if (pathname === '/stalls') response.write('{');
    else if (pathname === '/again') response.writeHead(302, { location: '/again' }).end();
    else if (pathname === '/moved') response.writeHead(301, { location: '/right' }).end();
    else response.writeHead(503).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let folder = '';
beforeEach(() => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'embed-'));
  return () => rmSync(folder, { recursive: true });
});

/** What is made of a page whose provider answers at a path of the server. */
async function fetched(answer: string, options: { dryRun?: boolean; folder?: string | null } = {}) {
  const embed = embedOf(page);
  if (!embed) throw new Error('nobody shows it');
  const all = { folder, dryRun: false, local: true, patience: 300, ...options };
  return fetchEmbed({ ...embed, oembed: origin + answer }, all);
}

test('title and picture of a page become a block, and the picture a file beside the text', async () => {
  expect(await fetched('/right')).toEqual({
    directive: `::embed{url="${page}" title="A “film” of the bridge" picture="youtube.png" alt="" credit="The newsroom"}`,
    title: 'A “film” of the bridge',
    picture: 'youtube.png',
    missing: [],
  });
  expect(readFileSync(path.join(folder, 'youtube.png'))).toEqual(png);
  expect(new URL(asked[0] ?? '', origin).searchParams.get('url')).toBe(page);
});

test('a picture that is there already is not written twice, and no other file is touched', async () => {
  await fetched('/right');
  expect((await fetched('/moved')).picture).toBe('youtube.png');
  expect(readdirSync(folder)).toEqual(['youtube.png']);
});

test('without a story, and to look only, nothing is written', async () => {
  const { directive, picture } = await fetched('/right', { folder: null });
  expect([directive, picture]).toEqual([`::embed{url="${page}" title="A “film” of the bridge"}`, null]);
  expect(asked).toHaveLength(1);
  expect((await fetched('/right', { dryRun: true })).picture).toBe('youtube.png');
  expect(readdirSync(folder)).toEqual([]);
});

test('the title of a post is its words', async () => {
  expect((await fetched('/html')).title).toBe('الجسر مفتوح');
});

test.each([
  ['/fails', 'answers with status 503'],
  ['/stalls', 'does not answer in time'],
  ['/broken', 'does not answer in JSON'],
  ['/list', 'does not answer in JSON'],
  ['/huge', 'is larger than it may be'],
  ['/again', 'leads from one address to the next without end'],
  ['/numbers', 'tells no title'],
  ['/no-picture', 'of a kind that sites don’t show'],
])('of an answer at %s there is a block all the same, and why it lacks something', async (answer, reason) => {
  const { directive, missing } = await fetched(answer);
  expect(directive).toContain(`::embed{url="${page}"`);
  expect(missing).toHaveLength(1);
  expect(missing[0]).toContain(reason);
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing is asked for within a closed network, nor without TLS', async () => {
  const limits = { most: 1000, patience: 1000 };
  for (const url of [
    `${origin}/right`,
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
  ])
    expect(await fetchOpen(url, limits)).toHaveProperty('reason');
  expect(asked).toEqual([]);
  for (const one of ['10.1.2.3', '192.168.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1', 'x'])
    expect([one, isClosed(one)]).toEqual([one, true]);
  for (const one of ['93.184.215.14', '2606:2800:21f:cb07::1'])
    expect([one, isClosed(one)]).toEqual([one, false]);
});
