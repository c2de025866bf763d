import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../src/newsroom/page-data/article.ts';
import { chooserPage } from '../../../src/newsroom/page-data/chooser.ts';
import { frontPage } from '../../../src/newsroom/page-data/front.ts';
import { latestPage } from '../../../src/newsroom/page-data/latest.ts';
import { sectionPage } from '../../../src/newsroom/page-data/listing.ts';
import { staticPage } from '../../../src/newsroom/page-data/static-page.ts';
import { createResolver } from '../../../src/newsroom/routes/routes.ts';
import type { Content } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Article, Correction } from '../../../src/story/article.ts';
import { dictionaries } from '../../language/dictionaries.ts';
import { publication } from '../../publication/bilingual.ts';
import { runs } from '../../runs.ts';
import { articleOf, contentArbitrary, contentOf, daily, day, start, pageOf as textOf } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';
import type { pageOf } from './pages.ts';

const origin = 'https://news.example';

/** The page at an address, made by one of the functions of `src/newsroom/page-data`. */
function at<T>(content: Content, url: string, make: (...args: Parameters<typeof pageOf>) => T): T {
  const { newsroom, renderer } = newsroomOf(content);
  return make(newsroom, createResolver(renderer.snapshot)(url));
}

describe('an article', () => {
  const both = contentOf([articleOf('rivers', 'en'), articleOf('rivers', 'ar', { original: 'en' })]);

  it('names its translation, in the head and in the language switch', () => {
    const { frame, onlyHere } = at(both, '/en/2025/12/rivers/', articlePage);
    expect(frame.alternates.map(({ hreflang }) => hreflang)).toEqual(['en', 'ar', 'x-default']);
    expect(frame.counterparts).toMatchObject([{ url: '/ar/2025/12/rivers/', translated: true }]);
    expect(onlyHere).toBe(false);
  });

  it('says honestly that it exists in one language only, and leads to the other front page', () => {
    const page = at(contentOf([articleOf('rivers', 'en')]), '/en/2025/12/rivers/', articlePage);
    expect(page.frame.alternates).toEqual([]);
    expect(page.frame.counterparts).toMatchObject([{ url: '/ar/', translated: false }]);
    expect(page.onlyHere).toBe(true);
  });

  it('has its moments in words and for machines, in the zone of the publication', () => {
    const content = contentOf([
      articleOf('rivers', 'ar', {
        updated: start + day,
        corrections: [{ at: start + day, text: 'النهر الآخر.' }],
      }),
    ]);
    const { published, updated, corrections } = at(content, '/ar/2025/12/rivers/', articlePage);
    expect(published).toMatchObject({ iso: '2025-12-30T00:00:00+03:00' });
    expect(published.text).toContain('30 كانون الأول 2025');
    expect(updated?.iso).toBe('2025-12-31T00:00:00+03:00');
    expect(corrections).toMatchObject([{ at: { iso: '2025-12-31T00:00:00+03:00' }, text: 'النهر الآخر.' }]);
  });

  it('leads to what another edition corrected, where the publication says so, until it answers', () => {
    const corrections = [day, 2 * day].map((after) => ({ at: start + after, text: 'It was two.' }));
    const elsewhere = (correction: Partial<Correction>, own: Partial<Article> = {}) => {
      const corrected = corrections.map((one) => ({ ...one, ...correction }));
      const articles = [
        articleOf('rivers', 'en', { corrections: corrected }),
        articleOf('rivers', 'ar', { original: 'en', ...own }),
      ];
      const content = contentOf(articles, { publication: { ...publication, correctionsCross: 'notice' } });
      const pages = ['ar', 'en'].map((edition) => at(content, `/${edition}/2025/12/rivers/`, articlePage));
      return pages.map((page) => page.correctedElsewhere.map(({ url, at }) => `${url} ${at.iso}`));
    };
    const last = '/en/2025/12/rivers/#corrections 2026-01-01T00:00:00+03:00';
    expect(elsewhere({})).toEqual([[last], []]);
    expect(elsewhere({}, { correctionsDeclined: [start + day] })).toEqual([[last], []]);
    expect(elsewhere({}, { corrections })).toEqual([[], []]);
    expect(elsewhere({ editions: [] })).toEqual([[], []]);
    const unsaid = contentOf([articleOf('rivers', 'en', { corrections }), articleOf('rivers', 'ar')]);
    expect(at(unsaid, '/ar/2025/12/rivers/', articlePage).correctedElsewhere).toEqual([]);
  });

  it.each([
    { parts: 5, words: 400, outlined: ['Part 0', 'Part 1', 'Part 2', 'Part 3', 'Part 4'] },
    { parts: 4, words: 4000, outlined: [] },
    { parts: 50, words: 399, outlined: [] },
  ])('of $words words in $parts parts has an outline: $outlined', ({ parts, words, outlined }) => {
    const rivers = articleOf('rivers', 'en');
    const text = Array.from({ length: parts }, (_, part) => `## Part ${part}\n\n### Detail\n`).join('\n');
    const content = contentOf([{ ...rivers, body: { ...rivers.body, words } }], { readBody: () => text });
    const { outline } = at(content, '/en/2025/12/rivers/', articlePage);
    expect(outline.map((entry) => entry.text)).toEqual(outlined);
  });
});

describe('a static page', () => {
  it.each([
    { words: 400, parts: 5 },
    { words: 399, parts: 0 },
  ])('of $words words in 5 parts has an outline of $parts', ({ words, parts }) => {
    const about = textOf('about', 'en');
    const readBody = () => '## Part\n\n'.repeat(5);
    const content = contentOf([], { pages: [{ ...about, body: { ...about.body, words } }], readBody });
    expect(at(content, '/en/about/', staticPage).outline).toHaveLength(parts);
  });

  it('stands in menus where it says, or else by its id', () => {
    const orders = { z: 1, y: 2.5, b: null, a: null, x: 10 };
    const pages = Object.entries(orders).map(([id, order]) => ({ ...textOf(id, 'en'), order }));
    const { frame } = at(contentOf([], { pages }), '/en/z/', staticPage);
    expect(frame.staticPages.map(({ id }) => id)).toEqual(['z', 'y', 'x', 'a', 'b']);
  });
});

describe('where an article comes from', () => {
  const english = articleOf('rivers', 'en');
  const arabic = articleOf('rivers', 'ar', { original: 'en' });

  it('is said by the translation, with the title of the original', () => {
    const page = at(contentOf([english, arabic]), '/ar/2025/12/rivers/', articlePage);
    expect(page.original).toEqual({
      edition: 'en',
      language: 'en',
      direction: 'ltr',
      script: 'Latn',
      title: 'title of rivers in en',
      url: '/en/2025/12/rivers/',
    });
  });

  it('is not said by the original, nor where the original is not public', () => {
    expect(at(contentOf([english, arabic]), '/en/2025/12/rivers/', articlePage).original).toBeNull();
    const alone = contentOf([{ ...english, status: 'withdrawn' }, arabic]);
    expect(at(alone, '/ar/2025/12/rivers/', articlePage)).toMatchObject({ original: null, onlyHere: true });
  });

  const correction = { at: start + day, text: 'It was another river.' };
  it.each([
    ['a correction', { corrections: [correction] }, '2025-12-31T00:00:00+03:00', true],
    [
      'a correction after an update',
      { updated: start + 1, corrections: [correction] },
      '2025-12-31T00:00:00+03:00',
      true,
    ],
    [
      'an update after a correction',
      { updated: start + 2 * day, corrections: [correction] },
      '2026-01-01T00:00:00+03:00',
      false,
    ],
  ])('its last change is dated: %s', (_what, change, iso, corrected) => {
    const page = at(contentOf([articleOf('rivers', 'en', change)]), '/en/2025/12/rivers/', articlePage);
    expect(page).toMatchObject({ updated: { iso }, corrected });
  });

  it('a story that never changed has no such date', () => {
    expect(at(contentOf([english]), '/en/2025/12/rivers/', articlePage).updated).toBeNull();
  });
});

describe('lists', () => {
  it('count all stories on the newest page only, since a new story must not change the others', () => {
    const content = contentOf(daily(8));
    expect(at(content, '/en/world/', sectionPage)).toMatchObject({
      count: 8,
      number: null,
      older: '/en/world/page/1/',
    });
    const first = at(content, '/en/world/page/1/', sectionPage);
    expect(first).toMatchObject({ count: null, number: 1, newer: '/en/world/', older: null });
    expect(first.cards.map(({ title }) => title)).toEqual(
      ['story-002', 'story-001', 'story-000'].map((id) => `title of ${id} in en`),
    );
  });

  it('name no translations of their numbered pages, which hold other stories there', () => {
    const content = contentOf([...daily(8), ...daily(8).map((one) => ({ ...one, edition: 'ar' }))]);
    expect(at(content, '/en/world/', sectionPage).frame.alternates).toHaveLength(3);
    const { alternates, counterparts } = at(content, '/en/world/page/1/', sectionPage).frame;
    expect(alternates).toEqual([]);
    expect(counterparts).toMatchObject([{ url: '/ar/world/', translated: false }]);
  });

  it('show no story twice on a front page', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const { lead, beside, latest, explainers, sections } = at(content, '/en/', frontPage);
        const all = [lead, ...beside, ...latest, ...explainers];
        const urls = [...all, ...sections.flatMap(({ cards }) => cards)].map((card) => card?.url);
        expect(new Set(urls).size).toBe(urls.length);
      }),
      { numRuns: runs(30) },
    );
    expect(at(contentOf(daily(5)), '/en/', frontPage).lead?.title).toBe('title of story-004 in en');
  });

  it.each([
    { stories: 7, explainers: [] },
    { stories: 9, explainers: [] },
    { stories: 10, explainers: ['story-002', 'story-001', 'story-000'] },
    { stories: 40, explainers: ['story-032', 'story-031', 'story-030', 'story-029'] },
  ])('a front page of $stories has a strip of explainers if enough are left: $explainers', (one) => {
    const content = contentOf(daily(one.stories).map((story) => ({ ...story, kind: 'explainer' as const })));
    const { explainers } = at(content, '/en/', frontPage);
    expect(explainers.map(({ title }) => title)).toEqual(one.explainers.map((id) => `title of ${id} in en`));
  });

  it('the newest headlines are in a file of their own', () => {
    const headlines = at(contentOf(daily(8)), '/en/latest.json', latestPage);
    expect(headlines).toHaveLength(6);
    const title = [{ text: 'title of story-007 in en', foreign: null }];
    expect(headlines[0]).toEqual({ title, url: '/en/2026/01/story-007/' });
  });

  it('may be empty', () => {
    expect(at(contentOf([]), '/en/', frontPage)).toMatchObject({ lead: null, latest: [] });
    expect(at(contentOf([]), '/en/world/', sectionPage)).toMatchObject({ cards: [], count: 0 });
  });
});

it('the chooser leads to every edition, in its own words', () => {
  const { editions, alternates, notFound } = at(contentOf([]), '/', chooserPage);
  expect(editions).toMatchObject([
    { url: '/en/', notFoundText: dictionaries['en']?.['notFoundText'] },
    { url: '/ar/', notFoundText: dictionaries['ar']?.['notFoundText'] },
  ]);
  expect(alternates).toEqual([
    { hreflang: 'en', url: `${origin}/en/`, edition: 'en' },
    { hreflang: 'ar', url: `${origin}/ar/`, edition: 'ar' },
    { hreflang: 'x-default', url: `${origin}/`, edition: null },
  ]);
  expect(notFound).toBe(false);
  expect(at(contentOf([]), '/nothing/', chooserPage)).toMatchObject({ notFound: true, alternates: [] });
});
