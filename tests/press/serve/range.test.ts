import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedListener, servePublished } from '../../../src/press/dev/preview.ts';
import { answerWith } from '../../../src/press/serve/answer.ts';
import { servedFile } from '../../../src/press/serve/file.ts';
import { tempFolder } from '../../disk/temp.ts';

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251);
const ask = (
  size: number,
  more: { range?: string; ifRange?: string; ifNoneMatch?: string; method?: string },
) => {
  const asked = { method: 'GET', target: '/a.mp3', acceptEncoding: 'br', ifNoneMatch: undefined, ...more };
  const headers = { 'cache-control': 'immutable' };
  return answerWith(servedFile(bytesOf(size), 'audio/mpeg'), 200, asked, headers);
};

/** What RFC 9110, 14.1.2 says that a range of bytes is, byte by byte; `null` if it is no valid one. */
function wanted(range: string, size: number): number[] | null {
  const [unit = '', set = ''] = range.split('=');
  if (unit.toLowerCase() !== 'bytes') return null;
  const all = Array.from({ length: size }, (_, index) => index);
  const [first = '', last = ''] = set.split('-');
  if (first === '') return last === '' ? null : all.slice(Math.max(0, size - Number(last)));
  if (last !== '' && Number(last) < Number(first)) return null;
  return all.filter((index) => index >= Number(first) && (last === '' || index <= Number(last)));
}

const position = fc.oneof(fc.nat(12), fc.nat(4000), fc.constant(2 ** 60));
const ranges = fc
  .tuple(fc.constantFrom('bytes', 'Bytes', 'items'), fc.option(position), fc.option(position))
  .map(([unit, first, last]) => `${unit}=${first ?? ''}-${last ?? ''}`);

test('a part is what RFC 9110 says it is', async () => {
  await fc.assert(
    fc.asyncProperty(ranges, fc.integer({ min: 0, max: 3000 }), async (range, size) => {
      const { status, headers, body } = await ask(size, { range });
      const bytes = wanted(range, size);
      expect(headers['content-length']).toBe(body?.length);
      expect(headers['cache-control']).toBe(bytes?.length === 0 ? 'no-store' : 'immutable');
      if (bytes === null) {
        expect([status, body?.length]).toEqual([200, size]);
      } else if (bytes.length === 0) {
        expect([status, headers['content-range'], body?.length]).toEqual([416, `bytes */${size}`, 0]);
      } else {
        expect(headers['content-range']).toBe(`bytes ${bytes[0]}-${bytes.at(-1)}/${size}`);
        expect([status, body]).toEqual([206, bytesOf(size).subarray(bytes[0], (bytes.at(-1) ?? 0) + 1)]);
      }
    }),
  );
});

test('what can’t be read as one range, and who asks for what has changed, gets all of it', async () => {
  const { etag = '' } = (await ask(100, {})).headers;
  const range = 'bytes=10-19';
  for (const one of ['bytes=1-2,5-6', 'bytes=a-b', 'bytes=--5', 'bytes', 'bytes=1 - 2', '10-19'])
    expect((await ask(100, { range: one })).status).toBe(200);
  const statuses = [`${etag}`, `W/${etag}`, '"other"', 'Mon, 30 Nov 2026 09:00:00 GMT'].map(
    async (ifRange) => (await ask(100, { range, ifRange })).status,
  );
  expect(await Promise.all(statuses)).toEqual([206, 200, 200, 200]);
  expect((await ask(100, { range, ifNoneMatch: `${etag}` })).status).toBe(304);
  expect((await ask(100, { range, method: 'HEAD' })).status).toBe(200);
});

test('previews send parts of recordings too', async () => {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'a.mp3'), bytesOf(100));
  const server = await servePublished(folder, 0);
  const get = async (range: string, at = '/a.mp3') => {
    const response = await fetch(`http://localhost:${server.port}${at}`, { headers: { range } });
    return [
      response.status,
      response.headers.get('content-range'),
      (await response.arrayBuffer()).byteLength,
    ];
  };
  expect(await get('bytes=0-1')).toEqual([206, 'bytes 0-1/100', 2]);
  expect(await get('bytes=-5')).toEqual([206, 'bytes 95-99/100', 5]);
  expect(await get('bytes=100-')).toEqual([416, 'bytes */100', 0]);
  expect(await get('bytes=0-1,5-6')).toEqual([200, null, 100]);
  for (const at of ['/b.mp3', '//']) expect((await get('bytes=0-1', at))[0]).toBe(404);
  await server.stop();
});

test('previews send what a build takes away meanwhile, and say of the next request that it is not there', async () => {
  const folder = tempFolder();
  const listener = publishedListener(folder);
  const server = createServer((request, response) => {
    listener(request, response);
    rmSync(path.join(folder, 'a.txt'), { force: true });
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const [headers, length] of [
    [{}, 100],
    [{ range: 'bytes=10-19' }, 10],
  ] as const) {
    writeFileSync(path.join(folder, 'a.txt'), bytesOf(100));
    const get = () => fetch(`http://localhost:${port}/a.txt`, { headers });
    expect((await (await get()).arrayBuffer()).byteLength).toBe(length);
    expect((await get()).status).toBe(404);
  }
  server.closeAllConnections();
  server.close();
});

test('previews find files as hosts do, and nothing at what is no path', async () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'en/about'), { recursive: true });
  for (const name of ['en/about/index.html', 'en/404.html', 'empty.txt'])
    writeFileSync(path.join(folder, name), name.replace('empty.txt', ''));
  const server = await servePublished(folder, 0);
  const get = (at: string, more?: RequestInit) => fetch(`http://localhost:${server.port}${at}`, more);
  for (const at of ['/en/about/', '/en/about', '/en/about/index.html', '/en/about/?a'])
    expect(await (await get(at)).text()).toBe('en/about/index.html');
  expect(await (await get('/en/404')).text()).toBe('en/404.html');
  const page = await get('/en/about/', { method: 'HEAD' });
  expect([page.headers.get('content-type'), page.headers.get('content-length')]).toEqual([
    'text/html; charset=utf-8',
    '19',
  ]);
  const known = { 'if-none-match': page.headers.get('etag') ?? '' };
  expect((await get('/en/about/', { headers: known })).status).toBe(304);
  expect((await get('/empty.txt')).status).toBe(200);
  for (const at of ['/%E0%80', '/%00', '/..%2f..%2fetc/passwd', '/en', '/en/about/more'])
    expect((await get(at)).status, at).toBe(404);
  await server.stop();
});
