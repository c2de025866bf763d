import { describe, expect, it } from 'vitest';
import { openTasks, statusItems } from '../../../src/newsroom/status/status.ts';
import type { Article, StaticPage } from '../../../src/story/article.ts';
import { publishedTogether } from '../../../src/story/together.ts';
import { articleOf, contentOf, day, pageOf, start } from '../contents.ts';

const image = { src: 'a.png', alt: 'A', caption: null, credit: null, wordsOf: null };
const now = start + day;
const original = articleOf('rivers', 'en', { image });
const translation = articleOf('rivers', 'ar', { image, original: 'en' });
const moment = { now, writtenAt: () => start + 5, isStaleRecording: () => false };
const status = (...articles: Article[]) => statusItems(openTasks(contentOf(articles)), moment);
const states = (...articles: Article[]) =>
  status(...articles).map(({ state, edition }) => `${state} ${edition}`);

describe('the status', () => {
  it('has nothing to tell of what is done', () => {
    expect(status(original, translation)).toEqual([]);
  });

  it.each([
    ['a story without a translation', { ...original }, ['missing ar']],
    ['a draft, which nobody need translate yet', { ...original, status: 'draft' as const }, ['draft en']],
    ['what was withdrawn', { ...original, status: 'withdrawn' as const }, []],
    ['what has expired', { ...original, expires: now - 1 }, []],
  ])('tells of %s', (_what, article, expected) => {
    expect(states(article)).toEqual(expected);
  });

  it.each<[string, Partial<Article>, string[]]>([
    ['what is to be read', { review: 'desk' }, ['review ar']],
    ['what comes', { published: now + 1 }, ['embargoed ar']],
    ['what goes', { expires: now + 1 }, ['expiring ar']],
    ['a text without picture', { image: null }, ['no-picture ar']],
    ['a long title', { title: 'ع'.repeat(200) }, ['over-limits ar']],
    ['a title that vowel marks make long', { title: 'عَ'.repeat(50) }, []],
  ])('tells of %s', (_what, change, expected) => {
    expect(states(original, { ...translation, ...change })).toEqual(expected);
  });

  const changes = [{ what: 'changed', kind: 'caption', opening: '' }] as const;

  it('tells which blocks are stale, since when, and who has them', () => {
    const stale = { ...translation, outdated: { changes, opening: '' }, assignee: 'sara' };
    expect(status(original, stale)).toEqual([
      expect.objectContaining({
        state: 'stale',
        at: start + 5,
        details: ['caption changed'],
        assignee: 'sara',
        review: null,
        file: 'content/stories/rivers/ar.md',
      }),
    ]);
    expect(status({ ...original, updated: start + 9 }, stale)[0]?.at).toBe(start + 9);
  });

  it('tells of static pages what can be told of them', () => {
    const ofPages = (...pages: StaticPage[]) => statusItems(openTasks({ ...contentOf([]), pages }), moment);
    const page = pageOf('about', 'en');
    const stale = { ...pageOf('about', 'ar'), original: 'en', outdated: { changes, opening: '' } };
    expect(ofPages(page)).toEqual([
      expect.objectContaining({ state: 'missing', edition: 'ar', story: 'pages/about', section: null }),
    ]);
    expect(ofPages(page, stale)).toEqual([
      expect.objectContaining({ state: 'stale', edition: 'ar', story: 'pages/about', at: start + 5 }),
    ]);
    expect(ofPages({ ...page, status: 'draft', stage: 'review' })).toEqual([
      expect.objectContaining({ state: 'review', edition: 'en' }),
    ]);
  });

  it('tells what a story that is published in all editions together waits for', () => {
    const all = (...articles: Article[]) => status(...publishedTogether(articles, true, ['en', 'ar']));
    expect(all(original)).toContainEqual(
      expect.objectContaining({ state: 'waiting', edition: 'en', details: ['ar: no text'] }),
    );
    expect(all(original, { ...translation, status: 'draft' })).toMatchObject([
      { state: 'waiting', edition: 'en', at: null, details: ['ar: a draft'] },
      { state: 'draft', edition: 'ar' },
    ]);
    expect(all(original, { ...translation, published: now + 1 })).toMatchObject([
      { state: 'embargoed', edition: 'en', at: now + 1 },
      { state: 'embargoed', edition: 'ar', at: now + 1 },
    ]);
    expect(all(original, translation)).toEqual([]);
  });

  it('tells of corrections until each edition has one of the same time', () => {
    const corrected = { ...original, corrections: [{ at: start + 7, text: 'It was two.' }] };
    expect(status(corrected, translation)).toMatchObject([
      { state: 'correction', edition: 'ar', at: start + 7, details: ['en: It was two.'] },
    ]);
    const answer = { ...translation, corrections: [{ at: start + 7, text: 'كانا اثنين.' }] };
    expect(status(corrected, answer)).toEqual([]);
    expect(status(corrected, { ...translation, published: start + 8 })).toEqual([]);
    expect(status(corrected, { ...translation, correctionsDeclined: [start + 7] })).toEqual([]);
    const ofOne = corrected.corrections.map((one) => ({ ...one, editions: [] }));
    expect(status({ ...corrected, corrections: ofOne }, translation)).toEqual([]);
  });
});
