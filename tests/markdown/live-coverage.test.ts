import { expect, test } from 'vitest';
import { createPipeline } from '../../src/markdown/pipeline.ts';
import { contextIn, editions, languages, pipelineOf } from './render.ts';

const post = (id: string, at: string, more = '') =>
  `:::live[${id} *now*]{id=${id} at=${at}${more}}\nWords.\n:::`;
const day = [
  'Before.',
  post('noon', '2026-01-21T12:00:00+03:00', ' key=true'),
  'Between.',
  post('dawn', '2026-01-21T05:30:00+03:00'),
  post('dusk', '2026-01-21T17:05:00+03:00', ' key=true'),
].join('\n\n');

/** The ids of posts, and what stands between them, as an edition shows them in an order. */
function shown(edition: string, markdown: string, order?: 'newest' | 'oldest') {
  const found = editions.find(({ id }) => id === edition);
  const language = languages.get(edition);
  if (!found || !language) throw new RangeError(edition);
  return createPipeline(found, language, undefined, {}, order).render(markdown, contextIn(edition));
}
const order = (html: string) =>
  [...html.matchAll(/id="live-(\w+)"|<p[^>]*>(Be\w+)/g)].map(([, id, words]) => id ?? words);

test('posts are in the order of the publication, and what is between them stays where it is', () => {
  expect(order(shown('en', day).html)).toEqual(['Before', 'noon', 'Between', 'dawn', 'dusk']);
  expect(order(shown('en', day, 'newest').html)).toEqual(['Before', 'dusk', 'Between', 'noon', 'dawn']);
  expect(order(shown('en', day, 'oldest').html)).toEqual(['Before', 'dawn', 'Between', 'noon', 'dusk']);
  const { feed, posts } = shown('en', day, 'newest');
  expect(order(feed())).toEqual(['Before', 'dusk', 'Between', 'noon', 'dawn']);
  expect(posts.map(({ id }) => id)).toEqual(['live-dusk', 'live-noon', 'live-dawn']);
});

test('posts of one instant stay as they are written', () => {
  const same = ['a', 'b', 'c'].map((id) => post(id, '2026-01-21T12:00:00+03:00')).join('\n\n');
  for (const one of ['newest', 'oldest'] as const)
    expect(order(shown('en', same, one).html)).toEqual(['a', 'b', 'c']);
});

test('posts of one day say the time of day, others the day as well', () => {
  const times = (html: string) => [...html.matchAll(/<time [^>]*>([^<]*)</g)].map(([, words]) => words);
  expect(times(shown('en', day).feed())).toEqual(['12:00', '05:30', '17:05']);
  expect(times(shown('ar', day).feed())[0]).toMatch(/^12:00\s?م$/);
  // The day is that of the newsroom: in Amman it is the 22nd already.
  const midnight = [post('a', '2026-01-21T20:00:00Z'), post('b', '2026-01-21T21:30:00Z')].join('\n\n');
  expect(times(shown('en', midnight).html)).toEqual(['21 January 2026 at 23:00', '22 January 2026 at 00:30']);
  expect(times(shown('en', post('a', '2026-01-21T20:00:00Z')).html)).toEqual(['21 January 2026 at 23:00']);
});

test('key moments are listed above the posts, in their order, on the page alone', () => {
  const { html, feed } = shown('en', day, 'newest');
  const [, before = '', list = ''] =
    /^([\s\S]*)<section class="news-key-moments"([\s\S]*?)<\/section>/.exec(html) ?? [];
  expect(before).not.toContain('<article');
  expect([...list.matchAll(/href="#live-(\w+)"/g)].map(([, id]) => id)).toEqual(['dusk', 'noon']);
  expect(list).toContain('aria-label="Key moments"');
  expect(list).toContain(
    '<time datetime="2026-01-21T12:00:00+03:00">12:00</time> <a href="#live-noon"><bdi>noon <em>now</em></bdi></a>',
  );
  expect(feed()).not.toContain('Key moments');
  expect(shown('en', post('a', '2026-01-21T12:00:00+03:00')).html).not.toContain('Key moments');
});

test('a heading of the other direction keeps it, and is no link within the link', () => {
  const text =
    ':::live[فُتح [الجسر](https://x.example/)]{id=a at=2026-01-21T12:00:00+03:00 key=true}\nWords.\n:::';
  expect(shown('en', text).html).toContain('<bdi lang="ar" dir="rtl">فُتح الجسر</bdi></a>');
});

test.each([
  [':::live{id=a at=2026-01-21T12:00:00+03:00 key=true}\nWords.\n:::', ['directive-label']],
  [':::live[A]{id=a at=2026-01-21T12:00:00+03:00 key=yes}\nWords.\n:::', ['directive-attribute-value']],
])('%j breaks %j', async (markdown, rules) => {
  const { problems } = (await pipelineOf('en', 'remark')).page(markdown, contextIn('en'));
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
});
