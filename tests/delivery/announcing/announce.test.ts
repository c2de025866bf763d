import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostRecords } from '../../../src/disk/store/post-records.ts';
import { runs } from '../../runs.ts';
import { begin, env, hour, kinds, openAnnouncing } from './announcing.ts';
import type { FakeChannels, Manner } from './fake-channels.ts';

const around = openAnnouncing();
const { announce, open, story, textsIn, rules } = around;

describe.each(kinds)('%s', (kind) => {
  test('a story is posted once, and its correction follows', async () => {
    await open(kind);
    const first = await announce(kind, [story('one', { title: 'A hedline' })]);
    expect(first.done.map(({ action, key }) => `${action} ${key}`)).toEqual(['post one en']);
    expect(await announce(kind, [story('one', { title: 'A hedline' })])).toMatchObject({
      done: [],
      waiting: [],
    });
    expect(textsIn(kind)).toHaveLength(1);
    expect(textsIn(kind)[0]).toContain('A hedline');
    const second = await announce(kind, [story('one', { title: 'A headline' })]);
    expect(second.done.map(({ action }) => action)).toEqual(['change']);
    expect((await announce(kind, [story('one', { title: 'A headline' })])).done).toEqual([]);
    expect(textsIn(kind).at(-1)).toContain('A headline');
    const isEdited = kind === 'telegram' || kind === 'mastodon';
    expect(textsIn(kind)).toHaveLength(isEdited ? 1 : 2);
  });

  test('what is withdrawn is taken back once its page is gone, and comes again if the story does', async () => {
    await open(kind);
    await announce(kind, [story('one')]);
    const withdrawn = [story('one', { status: 'withdrawn' })];
    const early = await announce(kind, withdrawn);
    expect([early.done, rules(early)]).toEqual([[], ['announce-waiting']]);
    for (const page of fakePages()) around.fake.pages.set(page, 410);
    const late = await announce(kind, withdrawn, { options: { mode: 'retry' } });
    expect(late.done.map(({ action }) => action)).toEqual(['remove']);
    if (kind === 'webhook')
      expect([...around.fake.webhook.values()].at(-1)?.data).toMatchObject({ type: 'story.withdrawn' });
    else expect(textsIn(kind)).toEqual([]);
    around.fake.pages.clear();
    around.now += 1000;
    expect((await announce(kind, [story('one')])).done.map(({ action }) => action)).toEqual(['post']);
    expect(around.fake.appeared[kind]).toBe(kind === 'webhook' ? 3 : 2);
    expect((await announce(kind, [story('one')])).done).toEqual([]);
  });

  test('what happens to each request, and whenever the process ends, no story is posted twice', async () => {
    const manners: readonly Manner[] = ['take', 'fail', 'limit', 'reset', 'half', 'lost', 'failed late'];
    const ways = fc.record({
      manners: fc.array(fc.constantFrom(...manners), { maxLength: 12 }),
      ends: fc.array(fc.nat(25), { maxLength: 4 }),
    });
    // What one round posted stays while the next is without it.
    const change = { withdrawn: 'leave' };
    let round = 0;
    const property = fc.asyncProperty(ways, async ({ manners: all, ends }) => {
      round += 1;
      const before = around.fake.appeared[kind];
      const articles = ['a', 'b', 'c'].map((name) => story(`${name}-${round}`));
      const keepAll = articles.map((one) => ({ answer: 'keep' as const, name: one.story }));
      const rest = [...all];
      around.fake.manner = () => rest.pop() ?? 'take';
      for (const end of ends) {
        const crash = { change, records: (records: PostRecords) => crashing(records, end) };
        await announce(kind, articles, crash).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
      }
      around.fake.manner = () => 'take';
      const last = await announce(kind, articles, { change, options: { mode: 'retry' } });
      const doubts = rules(last).filter((rule) => rule === 'announce-doubt').length;
      const posted = around.fake.appeared[kind] - before;
      expect([posted, last.waiting.length]).toEqual([Math.max(posted, 3 - doubts), 0]);
      expect(posted).toBeLessThanOrEqual(3);
      if (kind !== 'telegram') expect([posted, doubts]).toEqual([3, 0]);
      expect((await announce(kind, articles, { change, options: { doubts: keepAll } })).done).toEqual([]);
      // Its age keeps it from the next round.
      around.now += 30 * hour;
    });
    await open(kind);
    await fc.assert(property, { numRuns: runs(4), seed: 5 });
  });
});

const fakePages = () => ['/en/2026/02/one/', '/en/2026/01/one/'];

class Crash extends Error {}

/** Records that do so many things and then end as if the process was killed. */
function crashing(records: PostRecords, things: number): PostRecords {
  let left = things;
  return new Proxy(records, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'close') return value;
      return (...args: unknown[]) => {
        left -= 1;
        if (left < 0) throw new Crash();
        return value.apply(target, args);
      };
    },
  });
}

describe('what is announced', () => {
  test('nothing that was public before the channel was opened, unless one says since when', async () => {
    const first = await announce('mastodon', [story('old')]);
    expect(first).toMatchObject({ isNew: true, done: [], waiting: [] });
    around.now += hour;
    expect(
      (await announce('mastodon', [story('old', { published: begin - 1 }), story('new')])).done.map(
        ({ key }) => key,
      ),
    ).toEqual(['new en']);
    const since = { since: begin - 2 * hour };
    const articles = [
      story('older', { published: begin - 3 * hour }),
      story('old', { published: begin - hour }),
    ];
    expect((await announce('bluesky', articles, { options: since })).done.map(({ key }) => key)).toEqual([
      'old en',
    ]);
  });

  test('nothing that is older than a day, imported, or not to be announced', async () => {
    await open('mastodon');
    around.now += 48 * hour;
    const articles = [
      story('old', { published: around.now - 25 * hour }),
      story('silent', { announce: false }),
    ];
    expect(await announce('mastodon', articles)).toMatchObject({ done: [], waiting: [] });
    expect((await announce('mastodon', [story('wire')], { imported: true })).done).toEqual([]);
    const chosen = [story('wire', { announce: true })];
    expect((await announce('mastodon', chosen, { imported: true })).done).toHaveLength(1);
  });

  test('what comes later by an embargo or with its translation, from then on', async () => {
    await open('mastodon');
    const embargoed = [story('one', { published: around.now + hour })];
    expect((await announce('mastodon', embargoed)).done).toEqual([]);
    around.now += 2 * hour;
    expect((await announce('mastodon', embargoed)).done).toHaveLength(1);
    const together = [
      story('two', { published: begin - 40 * hour, together: { lacks: [], from: around.now - 1000 } }),
    ];
    expect((await announce('mastodon', together)).done).toHaveLength(1);
  });

  test('the editions and sections of a channel, the oldest first', async () => {
    await open('mastodon');
    const articles = [
      story('late'),
      story('early', { published: around.now - 2000 }),
      story('arabic', {}, 'ar'),
      story('sport', { section: 'business' }),
    ];
    const { done } = await announce('mastodon', articles, {
      change: { editions: ['en'], sections: ['world'] },
    });
    expect(done.map(({ key }) => key)).toEqual(['early en', 'late en']);
  });

  test('no story whose page does not answer yet', async () => {
    await open('mastodon');
    around.fake.pages.set('/en/2026/02/one/', 404);
    const early = await announce('mastodon', [story('one')]);
    expect(early).toMatchObject({ done: [], failures: 0, waiting: [{ key: 'one en', page: '404' }] });
    expect(around.fake.asked).toEqual([]);
    around.fake.pages.clear();
    expect((await announce('mastodon', [story('one')])).done).toHaveLength(1);
  });

  test('no more at once than are allowed', async () => {
    await open('mastodon');
    const many = Array.from({ length: 21 }, (_, index) => story(`story-${index}`));
    expect(rules(await announce('mastodon', many))).toEqual(['announce-many']);
    expect(around.fake.asked).toEqual([]);
    expect((await announce('mastodon', many, { options: { allowPosts: 21 } })).done).toHaveLength(21);
  });
});

describe('what the record says', () => {
  test('a story that one file broke keeps its post', async () => {
    await open('telegram');
    await announce('telegram', [story('one')]);
    expect((await announce('telegram', [])).done).toEqual([]);
    expect(textsIn('telegram')).toHaveLength(1);
  });

  test('another template changes no post', async () => {
    await open('telegram');
    await announce('telegram', [story('one')]);
    const texts = { en: '{title}: {description} {url}' };
    expect((await announce('telegram', [story('one')], { change: { texts } })).done).toEqual([]);
    const described = [story('one', { description: 'Another description' })];
    expect((await announce('telegram', described, { change: { texts } })).done).toHaveLength(1);
    expect(textsIn('telegram')[0]).toContain('Another description');
  });

  test('a withdrawn story can be marked instead, and corrections left alone', async () => {
    await open('telegram');
    await announce('telegram', [story('one')]);
    const change = { corrections: false, withdrawn: 'mark' };
    expect((await announce('telegram', [story('one', { title: 'Other' })], { change })).done).toEqual([]);
    for (const page of fakePages()) around.fake.pages.set(page, 410);
    await announce('telegram', [], { change });
    expect(textsIn('telegram')).toEqual(['title of one in en\n\nThis story has been withdrawn.']);
  });

  test('a post that may have arrived is told, and a person decides', async () => {
    await open('telegram');
    around.fake.manner = () => 'lost';
    expect(rules(await announce('telegram', [story('one')]))).toEqual(['announce-waiting']);
    around.fake.manner = () => 'take';
    const doubtful = await announce('telegram', [story('one')], { options: { mode: 'retry' } });
    expect([rules(doubtful), around.fake.appeared.telegram]).toEqual([['announce-doubt'], 1]);
    const repeated = await announce('telegram', [story('one')], {
      options: { mode: 'retry', doubts: [{ answer: 'repeat', name: 'one' }] },
    });
    expect([rules(repeated), around.fake.appeared.telegram]).toEqual([[], 2]);
  });

  test('a server that is slow, or wants to be asked later, is asked later', async () => {
    await open('mastodon');
    around.fake.manner = () => 'stall';
    const stalled = await announce('mastodon', [story('one')], { options: { timeout: 50, pauses: [] } });
    expect(stalled).toMatchObject({
      failures: 1,
      after: around.now + 30_000,
      reason: expect.stringContaining('timeout'),
    });
    around.fake.manner = () => 'take';
    expect((await announce('mastodon', [story('one')])).done).toEqual([]);
    around.now += 31_000;
    expect((await announce('mastodon', [story('one')])).done).toHaveLength(1);
    expect(around.fake.appeared.mastodon).toBe(1);
  });

  test('of a refusal no secret is told', async () => {
    around.fake.manner = () => 'refuse';
    await open('telegram', 'bluesky');
    for (const kind of ['telegram', 'mastodon', 'bluesky'] as const) {
      await announce(kind, []);
      const said = JSON.stringify(await announce(kind, [story('one', { published: around.now })]));
      expect(said).toContain('403 not with');
      for (const secret of Object.values(env)) expect(said).not.toContain(secret);
    }
  });
});

test('a webhook is signed as Standard Webhooks say', async () => {
  await open('webhook');
  await announce('webhook', [story('one', {}, 'ar')]);
  const { headers, body } = around.fake.asked[0] as FakeChannels['asked'][number];
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', env.KEY).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  expect(JSON.parse(body)).toMatchObject({
    type: 'story.published',
    data: { key: 'one ar', edition: 'ar', language: 'ar' },
  });
});
