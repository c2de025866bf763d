import { describe, expect, it } from 'vitest';
import { openNewsroom } from '../../../src/newsroom/newsroom.ts';
import { createTextCache } from '../../../src/newsroom/queries/text-cache.ts';
import { createDigests, tracing } from '../../../src/newsroom/queries/trace.ts';
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

const digestsOf = (content: Content) =>
  createDigests(createCells(content, Number.POSITIVE_INFINITY), content.readBody, (text) => text);

const url = '/en/2025/12/rivers/';

describe('a text that several feeds show', () => {
  it('is rendered once, and asks the same every time', () => {
    const { content, renderer, reads } = countingLibrary();
    const digests = digestsOf(content);
    const [first, again] = [tracing(digests), tracing(digests)];
    const show = ({ ask }: typeof first) =>
      openNewsroom(renderer, ask).newsroom.html('feed', 'stories/rivers', 'en', url);
    expect(show(again)).toBe(show(first));
    expect(reads()).toBe(1);
    expect(again.trace).toEqual(first.trace);
    const asked = [...again.trace.keys()].map((key) => JSON.parse(key)[0]);
    expect(asked).toEqual(expect.arrayContaining(['body', 'image', 'translations', 'card']));
  });

  it('is not that of a page, whose problems are noted each time', () => {
    const { content, renderer, reads } = countingLibrary();
    const digests = digestsOf(content);
    for (const target of ['page', 'page', 'feed', 'feed'] as const) {
      openNewsroom(renderer, tracing(digests).ask).newsroom.html(target, 'stories/rivers', 'en', url);
    }
    expect(reads()).toBe(3);
  });
});

it('a text outlives a build, and is made again when what it links to is elsewhere', () => {
  const { content, renderer, reads } = countingLibrary();
  const feed = (of: Content) =>
    openNewsroom(renderer, tracing(digestsOf(of)).ask).newsroom.html('feed', 'stories/rivers', 'en', url);
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
  const { ask } = tracing(digestsOf(content));

  it('forgets what was not wanted for longest', () => {
    const made: string[] = [];
    const cache = createTextCache<string>(2);
    const want = (key: string) =>
      cache.get([key], ask, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(want(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps nothing of what could not be made', () => {
    const cache = createTextCache<string>();
    const fail = () => {
      throw new Error('changed');
    };
    expect(() => cache.get(['a'], ask, fail)).toThrow('changed');
    expect(cache.get(['a'], ask, () => 'text')).toBe('text');
  });
});
