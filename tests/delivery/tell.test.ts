import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bunny } from '../../src/delivery/notifications/bunny.ts';
import type { Changed, Channel } from '../../src/delivery/notifications/channel.ts';
import { changesOf, channelsOf } from '../../src/delivery/notifications/channels.ts';
import { cloudflare } from '../../src/delivery/notifications/cloudflare.ts';
import { cloudfront } from '../../src/delivery/notifications/cloudfront.ts';
import { fastly } from '../../src/delivery/notifications/fastly.ts';
import { indexNow } from '../../src/delivery/notifications/index-now.ts';
import { Sha256 } from '../../src/delivery/notifications/sha256.ts';
import { enqueue, type TellOptions, tell } from '../../src/delivery/notifications/tell.ts';
import { websub } from '../../src/delivery/notifications/websub.ts';
import { openSecrets } from '../../src/delivery/secrets.ts';
import { NotificationQueue } from '../../src/disk/store/notification-queue.ts';
import { publication } from '../publication/bilingual.ts';
import { runs } from '../runs.ts';
import { type Manner, type ToldServer, toldServer } from './told-server.ts';

let folder: string;
let server: ToldServer;
let now = Date.parse('2026-02-01T00:00:00Z');

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'warraq-tell-'));
  server = await toldServer();
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const hide = (text: string) => text;
const options = (more: Partial<TellOptions> = {}): TellOptions => ({
  clock: () => now,
  retry: false,
  hide,
  pauses: [1, 1],
  timeout: 20_000,
  ...more,
});
const page = (name: string, version = 'v1'): Changed => ({
  url: `https://news.example/en/${name}/`,
  version,
  type: 'text/html; charset=utf-8',
  isGone: false,
  isLasting: false,
});
const pages = (count: number, version?: string) =>
  Array.from({ length: count }, (_, index) => page(`story-${index}`, version));

/** Opens the queue as another process would, and tells what waits. */
async function tellAll(
  channels: readonly Channel[],
  changed: readonly Changed[],
  more?: Partial<TellOptions>,
) {
  const queue = new NotificationQueue(folder);
  try {
    enqueue(queue, channels, changed);
    return await tell(queue, channels, options(more));
  } finally {
    queue.close();
  }
}

const filesIn = () => server.taken.flatMap(({ body }) => JSON.parse(body).files as string[]);

describe('what each is told', () => {
  test('Cloudflare: a hundred addresses at a time, with the token', async () => {
    await tellAll([cloudflare('zone1', 'secret-token', server.url)], pages(250));
    expect(server.taken.map(({ path }) => path)).toEqual(Array(3).fill('/client/v4/zones/zone1/purge_cache'));
    expect(server.taken[0]?.headers.authorization).toBe('Bearer secret-token');
    expect(filesIn().sort()).toEqual(
      pages(250)
        .map(({ url }) => url)
        .sort(),
    );
    expect(Math.max(...server.taken.map(({ body }) => JSON.parse(body).files.length))).toBe(100);
  });

  test('Fastly: one address at a time, softly', async () => {
    await tellAll([fastly('key', server.url)], [page('a')]);
    expect(server.taken[0]).toMatchObject({
      path: '/purge/news.example/en/a/',
      headers: { 'fastly-key': 'key', 'fastly-soft-purge': '1' },
    });
  });

  test('bunny: an address alone, and not what is below it', async () => {
    await tellAll([bunny('key', server.url)], [page('ورّاق')]);
    const { searchParams } = new URL(server.taken[0]?.path ?? '', server.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      url: 'https://news.example/en/ورّاق/',
      async: 'true',
      exactPath: 'true',
    });
    expect(server.taken[0]?.headers['accesskey']).toBe('key');
  });

  test('CloudFront: paths in a message that is signed, the same for the same changes', async () => {
    const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' };
    const channel = cloudfront('DIST', credentials, server.url);
    await tellAll([channel], [page('a&b'), page('c')]);
    const [heard] = server.taken;
    expect(heard?.path).toBe('/2020-05-31/distribution/DIST/invalidation');
    expect(heard?.body).toMatch(
      /^<\?xml[^>]+><InvalidationBatch [^>]+><CallerReference>[\w-]{43}<\/CallerReference><Paths><Items><Path>\/en\/a&#x26;b\/<\/Path><Path>\/en\/c\/<\/Path><\/Items><Quantity>2<\/Quantity><\/Paths><\/InvalidationBatch>$/,
    );
    const signer = new SignatureV4({
      service: 'cloudfront',
      region: 'us-east-1',
      credentials,
      sha256: Sha256,
    });
    const { host, hostname, port } = new URL(server.url);
    const signed = await signer.sign(
      {
        method: 'POST',
        protocol: 'http:',
        hostname,
        port: Number(port),
        path: heard?.path ?? '',
        headers: { host, 'content-type': 'application/xml' },
        body: heard?.body ?? '',
      },
      { signingDate: new Date(now) },
    );
    expect(heard?.headers.authorization).toBe(signed.headers['authorization']);
  });

  test('a hub: each feed that changed and is there, and nothing else', async () => {
    const hub = websub(`${server.url}/hub`);
    const feed = (name: string, type: string): Changed => ({
      ...page(''),
      url: `https://news.example/en/${name}`,
      type,
    });
    const changed = [
      feed('feed.xml', 'application/rss+xml; charset=utf-8'),
      { ...feed('atom.xml', 'application/atom+xml; charset=utf-8'), isGone: true },
      feed('sitemap.xml', 'application/xml; charset=utf-8'),
      page('a'),
    ];
    await tellAll([hub], changed);
    expect(server.taken.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { 'hub.mode': 'publish', 'hub.url': 'https://news.example/en/feed.xml' },
    ]);
  });

  test('search engines: pages of one host, ten thousand at a time, and where the key stands', async () => {
    const channel = indexNow('abcdef0123', 'https://news.example', server.url);
    const other = { ...page('x'), url: 'https://ar.news.example/x/' };
    const notFound = { ...page('x'), url: 'https://news.example/en/404.html' };
    await tellAll([channel], [...pages(10_001), other, notFound, { ...page('y'), type: 'image/png' }]);
    const messages = server.taken
      .map(({ body }) => JSON.parse(body))
      .sort((a, b) => b.urlList.length - a.urlList.length);
    expect(messages.map(({ urlList }) => urlList.length)).toEqual([10_000, 1]);
    expect(messages[0]).toMatchObject({
      host: 'news.example',
      key: 'abcdef0123',
      keyLocation: 'https://news.example/abcdef0123.txt',
    });
  });

  test('who that is follows from the target and the publication, and files for hosts have no address', () => {
    const secrets = openSecrets({ CDN: 'value' });
    const purge = [{ at: 'bunny' as const, token: 'CDN' }];
    const all = { ...publication, hub: 'https://hub.example/', indexNowKey: 'abcdef0123' };
    const channels = channelsOf({ purge, hub: true, indexNow: true }, all, secrets);
    expect(channels.map(({ id }) => id)).toEqual([
      'bunny',
      'hub https://hub.example/',
      'indexnow news.example',
    ]);
    expect(channelsOf({ purge: [], hub: false, indexNow: false }, all, secrets)).toEqual([]);
    const changed = changesOf(
      new Map([
        ['_redirects', 'a'],
        ['en/index.html', 'b'],
        ['_astro/x.css', 'gone'],
      ]),
      publication,
    );
    expect(changed).toMatchObject([
      { url: 'https://news.example/en/', isGone: false, isLasting: false },
      { url: 'https://news.example/_astro/x.css', isGone: true, isLasting: true },
    ]);
  });
});

describe('each address once for each version', () => {
  test('however the server behaves, over restarts', async () => {
    const manners: Manner[] = ['take', 'fail', 'limit', 'reset', 'half', 'take'];
    const attempts = fc.array(fc.constantFrom(...manners), { minLength: 1, maxLength: 20 });
    const versions = fc.array(fc.nat(2), { minLength: 1, maxLength: 3 });
    let round = 0;
    const property = fc.asyncProperty(attempts, versions, async (ways, all) => {
      round += 1;
      server.taken.length = 0;
      const channel = { ...cloudflare(`zone${round}`, 'token', server.url), limit: 3 };
      const rest = [...ways];
      server.manner = () => rest.pop() ?? 'take';
      const expected: string[] = [];
      let last = -1;
      for (const version of all) {
        const changed = pages(7, `v${version}`);
        let states = await tellAll([channel], changed, { timeout: 20_000 });
        for (let left = 40; left > 0 && states[0]?.waiting !== 0; left -= 1) {
          now += 6 * 60 * 60 * 1000;
          // A deploy that was killed before it was noted tells the same again.
          states = await tellAll([channel], changed, { timeout: 20_000 });
        }
        expect(states[0]).toMatchObject({ waiting: 0, failures: 0, reason: null });
        if (version !== last) expected.push(...changed.map(({ url }) => url));
        last = version;
      }
      expect(filesIn().sort()).toEqual(expected.sort());
    });
    await fc.assert(property, { numRuns: runs(8), seed: 11 });
  });

  test('a server that never answers is given up, and told later', async () => {
    const channel = cloudflare('z', 'token', server.url);
    server.manner = () => 'stall';
    const [failed] = await tellAll([channel], pages(2), { timeout: 50, pauses: [] });
    expect(failed).toMatchObject({ waiting: 2, failures: 1, reason: expect.stringContaining('timeout') });
    server.manner = () => 'take';
    const [done] = await tellAll([channel], [], { retry: true, timeout: 20_000 });
    expect([done?.waiting, filesIn().length]).toEqual([0, 2]);
  });

  test('what fails is tried again later, and `retry` does so at once', async () => {
    const channel = cloudflare('z', 'token', server.url);
    server.manner = () => 'fail';
    const [failed] = await tellAll([channel], pages(2));
    expect(failed).toMatchObject({ waiting: 2, failures: 1, reason: '503 busy', after: now + 30_000 });
    server.manner = () => 'take';
    const asked = server.asked.length;
    const [waiting] = await tellAll([channel], []);
    expect([waiting?.waiting, server.asked.length]).toEqual([2, asked]);
    const [done] = await tellAll([channel], [], { retry: true });
    expect(done).toMatchObject({ waiting: 0, failures: 0, reason: null });
  });

  test('a newer version takes the place of one that waits', async () => {
    const channel = cloudflare('z', 'token', server.url);
    server.manner = () => 'fail';
    await tellAll([channel], pages(1, 'v1'));
    server.manner = () => 'take';
    await tellAll([channel], pages(1, 'v2'), { retry: true });
    await tellAll([channel], pages(1, 'v2'), { retry: true });
    expect(filesIn()).toEqual(pages(1).map(({ url }) => url));
  });

  test('redirects are not followed, so that a token stays where it belongs', async () => {
    server.manner = () => 'redirect';
    const [state] = await tellAll([cloudflare('z', 'token', server.url)], pages(1));
    expect(state).toMatchObject({ waiting: 1, reason: '302' });
    expect(server.asked.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  test('a refusal is not repeated by itself, and no secret is in what is said of it', async () => {
    const secrets = openSecrets({ TOKEN: 'a secret/token+1' });
    server.manner = () => 'refuse';
    const channel = cloudflare('z', secrets.read('TOKEN'), server.url);
    const [state] = await tellAll([channel], pages(1), { hide: secrets.hide });
    expect(server.asked.length).toBe(1);
    expect(state?.reason).toContain('403 not with');
    expect(state?.reason).toContain('Bearer …');
    expect(state?.reason).not.toContain('secret/token');
  });
});
