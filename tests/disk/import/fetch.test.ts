import type { lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetcher } from '../../../src/disk/import/fetch.ts';

let server: Server;
let other: Server;
const asked: string[] = [];
const portOf = (one: Server) => (one.address() as AddressInfo).port;
const at = (path: string, host = '127.0.0.1') => `http://${host}:${portOf(server)}${path}`;

beforeAll(async () => {
  const open = (answer: Parameters<typeof createServer>[1]) =>
    new Promise<Server>((resolve) => {
      const made = createServer(answer);
      made.listen(0, '127.0.0.1', () => resolve(made));
    });
  other = await open((_request, response) => response.end('secret'));
  server = await open((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/picture.png') response.end('bytes');
    else if (path === '/moved') response.writeHead(301, { location: '/picture.png' }).end();
    else if (path === '/around') response.writeHead(302, { location: '/around' }).end();
    else if (path === '/away')
      response.writeHead(302, { location: `http://127.0.0.1:${portOf(other)}/` }).end();
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    else if (path === '/huge') {
      const part = Buffer.alloc(1e6);
      const write = () => {
        while (response.write(part) && !response.destroyed);
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    } else response.writeHead(404).end();
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  other.close();
});

test('what lies on a named host is fetched, redirects among named hosts too', async () => {
  const fetch = fetcher([`127.0.0.1:${portOf(server)}`]);
  expect(await fetch(at('/picture.png'))).toEqual(Buffer.from('bytes'));
  expect(await fetch(at('/moved'))).toEqual(Buffer.from('bytes'));
  expect(await fetch(at('/gone'))).toBe('could not be fetched (status 404)');
});

test('no other host, port or scheme is asked, whoever leads there', async () => {
  const fetch = fetcher([`127.0.0.1:${portOf(server)}`]);
  asked.length = 0;
  expect(await fetch(at('/picture.png', 'localhost'))).toBeUndefined();
  expect(await fetch(`http://127.0.0.1:${portOf(other)}/`)).toBeUndefined();
  expect(await fetch('file:///etc/hostname')).toBeUndefined();
  expect(asked).toEqual([]);
  expect(await fetch(at('/away'))).toBe('leads to a host that was not named');
  expect(await fetch(at('/file'))).toBe('leads to a host that was not named');
  expect(await fetch(at('/around'))).toBe('leads to a host that was not named');
  expect(asked.filter((path) => path === '/around')).toHaveLength(6);
});

test('a name of this network is asked only if it is named as what it is', async () => {
  asked.length = 0;
  const name = `pictures.example:${portOf(server)}`;
  for (const address of [
    '127.0.0.1',
    '10.0.0.8',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '2002:7f00:1::',
    '100::1',
    '::7f00:1',
  ]) {
    const resolve = ((_name: string, _options: object, done: (...found: unknown[]) => void) =>
      done(null, [
        { address: '203.0.113.5', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ])) as unknown as typeof lookup;
    const answer = await fetcher([name], resolve)(`http://${name}/picture.png`);
    expect(answer, address).toContain('address of this network');
  }
  expect(asked).toEqual([]);
  const own = `localhost:${portOf(server)}`;
  expect(await fetcher([own])(`http://${own}/picture.png`)).toEqual(Buffer.from('bytes'));
});

test('what is too large is left', async () => {
  expect(await fetcher([`127.0.0.1:${portOf(server)}`])(at('/huge'))).toBe('is too large');
});
