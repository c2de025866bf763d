import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashtag } from '../../../src/delivery/announcing/hashtags.ts';
import { joined, type Outlet, type Post, type PostedStory } from '../../../src/delivery/announcing/post.ts';
import { compose, usualTemplate } from '../../../src/delivery/announcing/text.ts';
import { Bluesky } from '../../../src/delivery/channels/bluesky.ts';
import { Mastodon } from '../../../src/delivery/channels/mastodon.ts';
import { recordKey } from '../../../src/delivery/channels/record-key.ts';
import { Telegram } from '../../../src/delivery/channels/telegram.ts';
import type { Message } from '../../../src/delivery/notifications/channel.ts';
import { createIsolation } from '../../../src/language/direction/direction.ts';
import { arabic, english } from '../../publication/bilingual.ts';
import { runs } from '../../runs.ts';

const outlets: Record<'telegram' | 'mastodon' | 'bluesky', Outlet> = {
  telegram: new Telegram({ chat: '@news', picture: false }, 'token'),
  mastodon: new Mastodon({ server: 'https://social.example', visibility: 'public', length: 500 }, 'token'),
  bluesky: new Bluesky({ account: 'news.example', api: 'https://bsky.example' }, 'password'),
};
const writing = (edition: typeof english) => ({
  direction: edition.direction,
  isolation: createIsolation(edition, [english, arabic]),
});
const storyOf = (change: Partial<PostedStory> = {}): PostedStory => ({
  title: 'Detainees moved to Iraq',
  description: 'What is known, and what is not.',
  section: 'World',
  url: 'https://news.example/en/2026/02/detainees-moved/',
  hashtags: ['Syria', 'Iraq'],
  at: 1_770_000_000_000,
  ...change,
});
const written = (
  story: PostedStory,
  edition = english,
  outlet = outlets.telegram,
  template = usualTemplate,
) => joined(compose(template, story, writing(edition), outlet));

test.each([
  ['World Cup', 'WorldCup'],
  ['climate change', 'ClimateChange'],
  ['U.S. elections', 'USElections'],
  ['France’s vote', 'FrancesVote'],
  ['كأس العالم', 'كأس_العالم'],
  ['COP30', 'COP30'],
  ['COVID-19', 'COVID19'],
  ['الذكاء الاصطناعي (AI)', 'الذكاء_الاصطناعي_AI'],
  ['2026', null],
  ['…', null],
])('the hashtag of %s', (name, tag) => {
  expect(hashtag(name, 'en')).toBe(tag);
});

test('a hashtag has the capitals of its language', () => {
  expect(hashtag('istanbul izmir', 'tr')).toBe('İstanbulİzmir');
});

describe('a post', () => {
  test('has what its template says, and no empty lines at its end', () => {
    expect(written(storyOf())).toBe(
      'Detainees moved to Iraq\n\nhttps://news.example/en/2026/02/detainees-moved/\n\n#Syria #Iraq',
    );
    expect(written(storyOf({ hashtags: [] }))).toMatch(/\/detainees-moved\/$/);
    const template = '{section} | {title}\n{description}\n{url}';
    expect(written(storyOf({ description: '' }), english, outlets.telegram, template)).toBe(
      'World | Detainees moved to Iraq\n\nhttps://news.example/en/2026/02/detainees-moved/',
    );
  });

  test('in Arabic begins at the right, whatever its first letters are', () => {
    const bidi = bidiFactory();
    const story = { section: 'عالم', hashtags: ['UNRWA', 'غزة'] };
    for (const title of [
      'UNRWA تعلّق عملها في غزة',
      '2026: عام الانتخابات',
      'قرار من NATO بشأن F-16',
      '«Reuters» تنقل عن مصادر',
    ])
      for (const line of written(storyOf({ title, ...story }), arabic).split('\n')) {
        if (line === '' || line.startsWith('http')) continue;
        const { paragraphs } = bidi.getEmbeddingLevels(line);
        expect(paragraphs[0]?.level, line).toBe(1);
      }
    expect(written(storyOf({ title: 'قرار جديد', ...story }), arabic)).toContain('\n\u200F#UNRWA #غزة');
    expect(written(storyOf({ title: 'قرار جديد', ...story, hashtags: ['غزة'] }), arabic)).not.toMatch(
      /[\u200E\u200F\u2066-\u2069]/,
    );
  });

  test('has at most as many characters as each channel allows, and always its address', () => {
    const word = fc.constantFrom('خبر', 'news', '👩‍👩‍👧‍👦', 'é', 'ما', '2026', '(x)', 'العالم');
    const words = fc.array(word, { minLength: 1, maxLength: 300 }).map((all) => all.join(' '));
    const stories = fc.record({
      title: words,
      description: words,
      hashtags: fc.array(fc.constantFrom('غزة', 'Syria'), { maxLength: 9 }),
    });
    const template = '{title}\n\n{description}\n\n{url}\n{hashtags}';
    const names = fc.constantFrom('mastodon', 'bluesky') as fc.Arbitrary<'mastodon' | 'bluesky'>;
    fc.assert(
      fc.property(stories, names, fc.constantFrom(english, arabic), (change, name, edition) => {
        const outlet = outlets[name];
        const pieces = compose(template, storyOf(change), writing(edition), outlet);
        expect(outlet.lengthOf(pieces)).toBeLessThanOrEqual(outlet.limit);
        expect(pieces.filter(({ url }) => url !== undefined)).toHaveLength(1);
      }),
      { numRuns: runs(60), seed: 3 },
    );
  });

  test('loses its hashtags first, then words of its description', () => {
    const outlet = { limit: 90, lengthOf: (pieces: readonly { text: string }[]) => joined(pieces).length };
    const template = '{title}\n{description}\n{url}\n{hashtags}';
    const text = joined(compose(template, storyOf(), writing(english), outlet));
    expect(text).toBe(
      'Detainees moved to Iraq\nWhat is known…\nhttps://news.example/en/2026/02/detainees-moved/',
    );
  });

  test('counts an address on Mastodon as 23, however long it is', () => {
    const pieces = compose('{url}', storyOf(), writing(english), outlets.mastodon);
    expect(outlets.mastodon.lengthOf(pieces)).toBe(23);
  });
});

/** A post as Bluesky is sent it. */
async function recordOf(post: Post) {
  const sent: Message[] = [];
  const said = JSON.stringify({ did: 'did:plc:x', accessJwt: 'jwt', uri: 'at://x/y/z', cid: 'c' });
  await new Bluesky({ account: 'news.example', api: 'https://bsky.example' }, 'password').post(
    post,
    async (message) => {
      sent.push(message);
      return { taken: true, said };
    },
  );
  return JSON.parse(sent[1]?.body ?? '');
}

test('Bluesky is told where links and hashtags are in bytes, and names a post by its story', async () => {
  const story = storyOf({ title: 'قرار «الناتو» 🕊️', hashtags: ['غزة'] });
  const pieces = compose(usualTemplate, story, writing(arabic), outlets.bluesky);
  const post = {
    key: 'one ar',
    event: 'published',
    edition: 'ar',
    language: 'ar-JO',
    moment: 1_770_000_000_000,
    story,
    pieces,
  } as const;
  const { record, rkey, collection } = await recordOf(post);
  const bytes = Buffer.from(record.text);
  const marked = record.facets.map(
    ({ index, features }: { index: { byteStart: number; byteEnd: number }; features: unknown[] }) => [
      bytes.subarray(index.byteStart, index.byteEnd).toString(),
      features[0],
    ],
  );
  expect(marked).toEqual([
    ['news.example/…', { $type: 'app.bsky.richtext.facet#link', uri: story.url }],
    ['#غزة', { $type: 'app.bsky.richtext.facet#tag', tag: 'غزة' }],
  ]);
  expect(record).toMatchObject({
    langs: ['ar'],
    embed: { external: { uri: story.url, title: story.title } },
  });
  expect([collection, rkey]).toEqual(['app.bsky.feed.post', recordKey('one ar', post.moment)]);
});

test('a name of a post on Bluesky is a timestamp identifier, in the order of time, and another for each story', () => {
  const key = recordKey('one ar', 1_770_000_000_000);
  expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
  expect(recordKey('one ar', 1_770_000_000_000)).toBe(key);
  expect(recordKey('two ar', 1_770_000_000_000)).not.toBe(key);
  expect(recordKey('one ar', 1_770_000_000_001) > key).toBe(true);
});
