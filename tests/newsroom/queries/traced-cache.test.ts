import { describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../../../src/newsroom/newsroom.ts';
import { createAnswers, tracing } from '../../../src/newsroom/queries/trace.ts';
import { createTracedCache } from '../../../src/newsroom/queries/traced-cache.ts';
import { type Content, createCells } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentOf, imageOf, pageOf } from '../contents.ts';
import { libraryOf } from '../renderer.ts';

const markdown =
  '![A map](hero.png) and [floods](story:floods), [us](page:about).\n\n:::related{story=floods}\n:::\n';

/** A renderer that counts how often a text is read. */
function countingLibrary() {
  let reads = 0;
  const content = contentOf([articleOf('rivers', 'en'), articleOf('floods', 'en')], {
    pages: [pageOf('about', 'en')],
    images: [imageOf('stories/rivers')],
    readBody: () => {
      reads += 1;
      return markdown;
    },
  });
  return { content, renderer: libraryOf(content), reads: () => reads };
}

const answersOf = (content: Content) => createAnswers(createCells(content, Number.POSITIVE_INFINITY));

const url = '/en/2025/12/rivers/';

describe('a text that pages and feeds show', () => {
  it('is rendered once, and asks the same every time', () => {
    const { content, renderer, reads } = countingLibrary();
    const answers = answersOf(content);
    const [first, again] = [tracing(answers), tracing(answers)];
    const show = (tracer: typeof first) =>
      openNewsroom(renderer, tracer).newsroom.text('stories/rivers', 'en', url);
    expect(show(again).html).toBe(show(first).html);
    expect(show(again).feed()).toBe(show(first).feed());
    expect(reads()).toBe(1);
    expect([...again.trace].sort()).toEqual([...first.trace].sort());
    const asked = [...again.trace].map((number) => JSON.parse(answers.question(number).text)[0]);
    expect(asked).toEqual(expect.arrayContaining(['body', 'image', 'translations', 'card']));
  });

  it('has its problems noted with each page, once, and never with what is shared', () => {
    const content = contentOf([articleOf('rivers', 'en')], { readBody: () => '![A map](none.png)' });
    const renderer = libraryOf(content);
    const noted = (show: (newsroom: Newsroom) => unknown) => {
      const { newsroom, problems } = openNewsroom(renderer, tracing(answersOf(content)));
      show(newsroom);
      show(newsroom);
      return problems.map(({ rule }) => rule);
    };
    const text = (newsroom: Newsroom) => newsroom.text('stories/rivers', 'en', url);
    expect(noted(text)).toEqual(['image-missing']);
    expect(noted(text)).toEqual(['image-missing']);
    expect(noted((newsroom) => newsroom.shared('item', 'rivers', (apart) => text(apart).feed()))).toEqual([]);
  });
});

it('what is shared is made once, and whoever wants it has asked what its making asked', () => {
  const { content, renderer, reads } = countingLibrary();
  const answers = answersOf(content);
  const tracers = [tracing(answers), tracing(answers)];
  const made = tracers.map((tracer) =>
    openNewsroom(renderer, tracer).newsroom.shared('item', 'rivers', (apart) => ({
      headline: apart.ask('headline', 'en', 'rivers'),
      html: apart.text('stories/rivers', 'en', url).feed(),
    })),
  );
  expect(made[1]).toBe(made[0]);
  expect(reads()).toBe(1);
  const asked = tracers.map(({ trace }) => [...trace].map((number) => answers.question(number).text));
  expect(asked[0]).toEqual(
    expect.arrayContaining(['["headline","en","rivers"]', '["body","stories/rivers","en"]']),
  );
  expect(asked[1]?.sort()).toEqual(asked[0]?.sort());
});

it('a text outlives a build, and is made again when what it links to is elsewhere', () => {
  const { content, renderer, reads } = countingLibrary();
  const feed = (of: Content) =>
    openNewsroom(renderer, tracing(answersOf(of)))
      .newsroom.text('stories/rivers', 'en', url)
      .feed();
  const before = feed(content);
  expect(feed({ ...content })).toBe(before);
  expect(reads()).toBe(1);
  const articles = [articleOf('rivers', 'en'), articleOf('floods', 'en', { slug: 'high-water' })];
  const after = feed({ ...content, articles });
  expect(before).not.toContain('high-water');
  expect(after).toContain('high-water');
  expect(feed({ ...content, articles })).toBe(after);
  expect(reads()).toBe(2);
});

describe('the cache', () => {
  const { content } = countingLibrary();
  const tracer = tracing(answersOf(content));

  it('forgets what was not wanted for long, and no more than it must', () => {
    const made: string[] = [];
    const cache = createTracedCache<string>(2);
    const want = (key: string) =>
      cache.get(key, tracer, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'f', 'b']) expect(want(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b']);
  });

  it('keeps nothing of what could not be made', () => {
    const cache = createTracedCache<string>(2);
    const fail = () => {
      throw new Error('changed');
    };
    expect(() => cache.get('a', tracer, fail)).toThrow('changed');
    expect(cache.get('a', tracer, () => 'text')).toBe('text');
  });
});
