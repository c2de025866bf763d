import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../src/delivery/announcing/page.ts';
import { Webhook } from '../../../src/delivery/channels/webhook.ts';
import { persistently, type Refusal } from '../../../src/delivery/notifications/send.ts';
import { SecretMalformed } from '../../../src/delivery/secrets.ts';
import { announceSchema } from '../../../src/publication/schemas/announce.ts';
import { openAnnouncing } from './announcing.ts';

const around = openAnnouncing();
const { announce, open, story, rules, textsIn, later } = around;

describe('what a channel refuses', () => {
  test('of one post keeps no other from being posted, and is tried again when the story changes', async () => {
    await open('mastodon');
    around.fake.refused = /title of bad/;
    const first = await announce('mastodon', [story('bad'), story('good')]);
    expect([first.done.map(({ key }) => key), rules(first), first.failures]).toEqual([
      ['good en'],
      ['announce-refused'],
      0,
    ]);
    const asked = around.fake.asked.length;
    const second = await announce('mastodon', [story('bad'), story('good'), story('new')]);
    expect([second.done.map(({ key }) => key), rules(second)]).toEqual([['new en'], ['announce-refused']]);
    expect(around.fake.asked.length).toBe(asked + 1);
    const mended = await announce('mastodon', [
      story('bad', { title: 'Other' }),
      story('good'),
      story('new'),
    ]);
    expect([mended.done.map(({ key }) => key), rules(mended)]).toEqual([['bad en'], []]);
  });

  test.each(['telegram', 'mastodon'] as const)('a post that %s has no more needs no change', async (kind) => {
    await open(kind);
    await announce(kind, [story('one')]);
    around.fake[kind].clear();
    const changed = await announce(kind, [story('one', { title: 'Other' })]);
    expect([changed.done.map(({ action }) => action), rules(changed)]).toEqual([['change'], []]);
  });
});

describe('what is in doubt', () => {
  test('stays so if an attempt after it surely failed', async () => {
    const answers: Refusal[] = [
      { taken: false, reason: 'timeout', wait: null, isFinal: false, isDoubtful: true },
      { taken: false, reason: '401', wait: null, isFinal: true, isDoubtful: false },
    ];
    const last = await persistently(async () => answers.shift() as Refusal, [1, 1]);
    expect(last).toMatchObject({ reason: '401', isDoubtful: true });
  });

  test('is told once its story is gone, and comes at today’s address if that changed', async () => {
    await open('mastodon');
    around.fake.manner = () => 'lost';
    await announce('mastodon', [story('one'), story('two')]);
    around.fake.manner = () => 'take';
    const moved = [story('one', { published: later(1000) - 40 * 24 * 60 * 60 * 1000 })];
    around.fake.pages.set('/en/2026/02/one/', 404);
    const last = await announce('mastodon', moved, { options: { mode: 'retry' } });
    expect(last.done.map(({ key, url }) => [key, new URL(url).pathname])).toEqual([
      ['one en', '/en/2025/12/one/'],
    ]);
    expect(around.fake.appeared.mastodon).toBe(1);
  });

  test('is settled story by story, and posted again however old it is', async () => {
    await open('telegram');
    around.fake.manner = () => 'lost';
    await announce('telegram', [story('one')]);
    await announce('telegram', [story('one'), story('two')], { options: { mode: 'retry' } });
    around.fake.manner = () => 'take';
    const articles = [story('one'), story('two')];
    later(48 * 60 * 60 * 1000);
    const doubts = [{ answer: 'repeat', name: 'one en' }] as const;
    const last = await announce('telegram', articles, { options: { mode: 'retry', doubts } });
    expect([last.done.map(({ key }) => key), rules(last)]).toEqual([['one en'], ['announce-doubt']]);
  });

  test('a post without a name is settled by a person', async () => {
    await open('telegram');
    around.fake.manner = () => 'half';
    await announce('telegram', [story('one')]);
    around.fake.manner = () => 'take';
    const changed = [story('one', { title: 'Other' })];
    expect(rules(await announce('telegram', changed))).toEqual(['announce-doubt']);
    const doubts = [{ answer: 'keep', name: 'one' }] as const;
    expect(rules(await announce('telegram', changed, { options: { doubts } }))).toEqual([]);
    expect(rules(await announce('telegram', changed))).toEqual([]);
  });
});

test.each(['bluesky', 'webhook'] as const)('each change back and forth is told on %s', async (kind) => {
  await open(kind);
  for (const title of ['A', 'B', 'A', 'B']) {
    await announce(kind, [story('one', { title })]);
    later(1000);
  }
  expect(around.fake.appeared[kind]).toBe(4);
  if (kind === 'bluesky') expect(textsIn(kind).at(-1)).toMatch(/^Correction: B\n/);
});

test.each(['bluesky', 'webhook'] as const)('a change that may have arrived is one on %s', async (kind) => {
  await open(kind);
  await announce(kind, [story('one')]);
  around.fake.pages.set('/en/2026/02/one/', 410);
  around.fake.manner = (path) => (path.includes('createSession') ? 'take' : 'lost');
  const change = { withdrawn: 'mark' };
  await announce(kind, [], { change });
  later(10 * 60 * 60 * 1000);
  around.fake.manner = () => 'take';
  await announce(kind, [], { change, options: { mode: 'retry' } });
  expect(around.fake.appeared[kind]).toBe(2);
});

test('a story that returns takes back what marked its post', async () => {
  await open('telegram');
  const change = { withdrawn: 'mark' };
  await announce('telegram', [story('one')], { change });
  around.fake.pages.set('/en/2026/02/one/', 410);
  await announce('telegram', [], { change });
  expect(textsIn('telegram')).toEqual([expect.stringMatching(/withdrawn\.$/)]);
  around.fake.pages.clear();
  await announce('telegram', [story('one')], { change });
  expect(textsIn('telegram')).toEqual([expect.stringContaining('title of one in en\n\nhttp')]);
});

test('of an edition that is there no more, posts stay and a run says so', async () => {
  await open('mastodon');
  await announce('mastodon', [story('one', {}, 'ar'), story('two')]);
  const last = await announce('mastodon', [story('two')], { editions: ['en'] });
  expect([last.waiting, rules(last)]).toEqual([[], ['announce-edition']]);
});

test('a reference means nothing to a channel of another kind', async () => {
  await open('telegram');
  await announce('telegram', [story('one')]);
  const other = [story('one', { title: 'Other' })];
  expect(rules(await announce('bluesky', other, { id: 'telegram' }))).toEqual(['announce-doubt']);
});

test('a page of Warraq that says that a story was withdrawn is no story, and redirects within a site are followed', async () => {
  await open('mastodon');
  const { fake } = around;
  fake.pages.set('/gone/', {
    status: 200,
    html: '<main><div class="story lost" data-gone><h1>Gone</h1></div>',
  });
  fake.pages.set('/about/', { status: 200, html: '<p>&lt;div data-gone&gt;</p>' });
  fake.pages.set('/gone', { status: 301, headers: { location: '/gone/' } });
  fake.pages.set('/away', { status: 302, headers: { location: 'https://elsewhere.example/' } });
  fake.pages.set('/round', { status: 302, headers: { location: '/round' } });
  const states = ['/gone/', '/about/', '/gone', '/away', '/round'].map(
    async (path) => (await pageAt(fake.url + path)).state,
  );
  expect(await Promise.all(states)).toEqual(['gone', 'there', 'gone', 'unknown', 'unknown']);
});

test('a secret is sent over no plain connection, and a key is one', () => {
  const mastodon = (server: string) =>
    announceSchema.safeParse({ channels: { m: { to: 'mastodon', server, token: 'TOKEN' } } }).success;
  expect(['https://a.example', 'http://a.example', 'http://localhost:3000'].map(mastodon)).toEqual([
    true,
    false,
    true,
  ]);
  for (const value of ['whsec_', 'whsec_***'])
    expect(() => new Webhook('https://a.example', { variable: 'KEY', value }, () => 0)).toThrow(
      SecretMalformed,
    );
});
