import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { route } from '../../src/newsroom/routes/route.ts';
import { nextChange } from '../../src/newsroom/snapshot/schedule.ts';
import { createCells } from '../../src/newsroom/snapshot/snapshot.ts';
import { typeOf } from '../../src/outputs/site-files/served-as.ts';
import { type Answer, cachingOf, splitTarget } from '../../src/press/serve/answer.ts';
import { createAnswers } from '../../src/press/serve/answers.ts';
import { FileCache } from '../../src/press/serve/cache.ts';
import { chooseEncoding, matches } from '../../src/press/serve/encoding.ts';
import { servedFile } from '../../src/press/serve/file.ts';
import { readHeaders } from '../../src/press/serve/read-headers-file.ts';
import { listen } from '../../src/press/serve/serve.ts';
import { urlsOf } from '../../src/publication/urls.ts';
import { articleOf, contentOf, day, start } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;Q=1.0', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, *;q=0.3', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['identity;q=0', 'identity'],
  ['br;q=high', 'identity'],
  ['zstd, compress', 'identity'],
])('who accepts %j gets %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"a-br"', false],
])('If-None-Match: %s names "a": %s', (header, expected) => {
  expect(matches(header, '"a"')).toBe(expected);
});

test.each([
  ['/en/?from=feed', '/en/', '?from=feed'],
  ['http://news.example/en/', '/en/', ''],
  ['http://news.example', '/', ''],
  ['//elsewhere.example/', '//elsewhere.example/', ''],
  ['*', '/*', ''],
  ['/ar/\xd8\xb9', '/ar/ع', ''],
  ['/ar/\xff?\xf0\x9f\x93\xb0', '/ar/\ufffd', '?%F0%9F%93%B0'],
])('the target %j is the path %j with the query %j', (target, path, query) => {
  expect(splitTarget(target)).toEqual({ path, query });
});

test('images and short texts are not compressed', () => {
  const long = new Uint8Array(1000);
  expect(servedFile(long, typeOf('a.html')).compressible).toBe(true);
  expect(servedFile(long, typeOf('a.svg')).compressible).toBe(false);
  expect(servedFile(new Uint8Array(9), typeOf('a.html')).compressible).toBe(false);
});

test('rules for hosts are read as they are written; later ones hold', () => {
  const headersOf = readHeaders('# Words\n/*\n  A: one: two\n  B: three\n\n/x.y/*\n  b: four\n');
  expect(headersOf('/z')).toEqual({ a: 'one: two', b: 'three' });
  expect(headersOf('/x.y/z/')).toEqual({ a: 'one: two', b: 'four' });
  expect(headersOf('/xzy/z/')).toEqual({ a: 'one: two', b: 'three' });
});

test('shared caches ask again when time changes the site, if that is soon', () => {
  expect(cachingOf(Number.POSITIVE_INFINITY)).toContain('s-maxage=30,');
  expect(cachingOf(2_900)).toContain('s-maxage=2,');
  expect(cachingOf(-5)).toContain('s-maxage=0,');
});

test('a file is made once for all who ask at once, and forgotten when it is the oldest of too many', async () => {
  const cache = new FileCache(250);
  const make = vi.fn(async () => servedFile(new Uint8Array(100), 'image/png'));
  await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('b', make)]);
  expect(make).toHaveBeenCalledTimes(2);
  await cache.get('a', make);
  await cache.get('c', make);
  await cache.get('a', make);
  expect(make).toHaveBeenCalledTimes(3);
  await cache.get('b', make);
  expect(make).toHaveBeenCalledTimes(4);
});

test('what could not be made is made again', async () => {
  const cache = new FileCache(1000);
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const file = servedFile(new Uint8Array(1), 'image/png');
  expect(await cache.get('a', async () => file)).toBe(file);
});

test('time changes what readers see at an embargo, an expiry and the end of the news', () => {
  const article = articleOf('a', 'en', { published: start, expires: start + 9 * day });
  const content = contentOf([article, articleOf('b', 'en', { published: start + day })]);
  const instants = [start - 1];
  const next = (now: number) => nextChange(createCells(content, now), now);
  while (Number.isFinite(instants.at(-1))) instants.push(next(instants.at(-1) ?? 0));
  expect(instants.slice(1, -1).map((at) => (at - start) / day)).toEqual([0, 1, 2, 3, 9]);
});

const answerOf = (body: string): Answer => ({
  status: 200,
  headers: {},
  body: new TextEncoder().encode(body),
});

test('who stops answers what was asked, accepts nothing more, and closes what is idle', async () => {
  let finish = () => {};
  const asked = Promise.withResolvers<void>();
  const answer = async (): Promise<Answer> => {
    asked.resolve();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return answerOf('whole');
  };
  const server = await listen({ port: 0, host: '127.0.0.1', answer });
  const idle = connect(server.port, '127.0.0.1');
  await once(idle, 'connect');
  const response = fetch(`http://127.0.0.1:${server.port}/`);
  await asked.promise;
  const stopped = server.stop();
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  finish();
  expect(await (await response).text()).toBe('whole');
  await stopped;
  idle.destroy();
});

test('who stops does not wait for ever', async () => {
  const asked = Promise.withResolvers<void>();
  const answer = () => {
    asked.resolve();
    return new Promise<Answer>(() => {});
  };
  const server = await listen({ port: 0, host: '127.0.0.1', answer, grace: 50 });
  const response = fetch(`http://127.0.0.1:${server.port}/`);
  const failed = expect(response).rejects.toThrow();
  await asked.promise;
  await server.stop();
  await failed;
});

test('what is no request is refused', async () => {
  const server = await listen({ port: 0, host: '127.0.0.1', answer: async () => answerOf('') });
  const socket = connect(server.port, '127.0.0.1');
  socket.end('GET /\0 HTTP/1.1\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  await server.stop();
});

test('what throws is told once with its stack, and says nothing to readers', async () => {
  const report = vi.fn();
  const moment = {
    until: Number.POSITIVE_INFINITY,
    urls: urlsOf(publication),
    base: '',
    place: () => ({ status: 200 as const, target: null, route: route('front', 'en', '', '/en/') }),
    file: () => Promise.reject(new Error('secret of the template')),
  };
  const site = { now: () => moment, reload: async () => [] };
  const answer = createAnswers({ site, assets: new Map(), headersOf: () => ({}), clock: () => 0, report });
  const asked = { method: 'GET', target: '/en/', acceptEncoding: undefined, ifNoneMatch: undefined };
  await answer(asked);
  const { status, headers, body } = await answer(asked);
  expect({ status, caching: headers['cache-control'] }).toEqual({ status: 500, caching: 'no-store' });
  expect(new TextDecoder().decode(body ?? undefined)).not.toContain('secret');
  expect(report.mock.calls.map(([problems, error]) => [problems[0].rule, error.message])).toEqual([
    ['render-failed', 'secret of the template'],
  ]);
});
