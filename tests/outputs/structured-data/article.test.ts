import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../src/newsroom/page-data/article.ts';
import { createResolver } from '../../../src/newsroom/routes/routes.ts';
import { type Article, storyKinds } from '../../../src/story/article.ts';
import { articleOf, contentOf, day, imageOf, start } from '../../newsroom/contents.ts';
import { newsroomOf } from '../../newsroom/renderer.ts';
import { nodeAt, nodesAt } from '../graphs.ts';

const words = { src: 'hero.png', alt: 'A river', caption: 'In spring', credit: 'The Desk', wordsOf: null };
/** A story with everything that machines are told. */
const rivers = articleOf('rivers', 'en', {
  published: Date.parse('2026-01-21T18:30:00+03:00'),
  updated: Date.parse('2026-01-22T09:00:00+03:00'),
  topics: ['water', 'paper'],
  image: words,
  source: { name: 'An Agency', url: 'https://agency.example/report' },
  corrections: [{ at: Date.parse('2026-01-23T10:00:00+03:00'), text: 'It was another river.' }],
});
const translation = articleOf('rivers', 'ar', {
  ...rivers,
  edition: 'ar',
  original: 'en',
  title: 'أنهار',
  slug: 'أنهار',
  translators: ['translator'],
  corrections: [],
});
const content = contentOf([rivers, translation], { images: [imageOf('stories/rivers')] });
const url = '/en/2026/01/rivers/';
const arabicUrl = `/ar/2026/01/${encodeURIComponent('أنهار')}/`;
const [article] = nodesAt(content, url);
const [arabic] = nodesAt(content, arabicUrl);

const live =
  ':::live[Open]{id=a at=2026-01-21T16:45:00Z}\nIn.\n:::\n\n:::live{id=b at=2026-01-21T15:10:00Z}\nOut.\n:::';
const told = (change: Partial<Article>, text = 'Words.') =>
  nodesAt(contentOf([{ ...rivers, image: null, ...change }], { readBody: () => text }), url)[0];

describe('an article', () => {
  it.each(storyKinds)('says all that Google documents for articles: %s', (kind) => {
    // https://developers.google.com/search/docs/appearance/structured-data/article#structured-data-type-definitions
    const node = nodesAt(contentOf([{ ...rivers, kind }], { images: [imageOf('stories/rivers')] }), url)[0];
    expect(node).toMatchObject({
      headline: rivers.title,
      datePublished: '2026-01-21T18:30:00+03:00',
      dateModified: '2026-01-23T10:00:00+03:00',
      author: [{ '@type': 'Person', name: 'The Desk', url: 'https://news.example/en/people/desk/' }],
      image: [{ '@type': 'ImageObject', url: 'https://news.example/media/stories/rivers/hero.png.16x9.jpg' }],
    });
  });

  it.each([
    ['news', 'NewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['reportage', 'ReportageNewsArticle'],
    ['live', 'LiveBlogPosting'],
  ] as const)('is of a type: %s', (kind, type) => {
    expect(told({ kind }, kind === 'live' ? live : 'Words.')).toMatchObject({ '@type': type });
  });

  it('gives the instants that its page shows', () => {
    const { newsroom, renderer } = newsroomOf(content);
    const page = articlePage(newsroom, createResolver(renderer.snapshot)(url));
    expect(article?.['datePublished']).toBe(page.published.iso);
    expect(article?.['dateModified']).toBe(page.updated?.iso);
    expect(article?.['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        datePublished: page.corrections[0]?.at.iso,
        text: page.corrections[0]?.text,
        inLanguage: 'en',
      },
    ]);
    expect(told({ updated: null, corrections: [] })?.['dateModified']).toBe('2026-01-21T18:30:00+03:00');
  });

  it('is known by the same name whatever becomes of its title, section and address', () => {
    const moved = { ...rivers, title: 'Floods', slug: 'floods', section: 'science', published: start + day };
    const node = nodesAt(contentOf([moved]), '/en/2025/12/floods/')[0];
    expect(node?.['headline']).toBe('Floods');
    expect(node?.['@id']).toBe(article?.['@id']);
    expect(arabic?.['@id']).not.toBe(article?.['@id']);
  });

  it('and its translation name each other', () => {
    expect(arabic?.['translationOfWork']).toEqual({
      '@type': 'NewsArticle',
      '@id': article?.['@id'],
      url: `https://news.example${url}`,
      headline: rivers.title,
      inLanguage: 'en',
    });
    expect(article?.['workTranslation']).toMatchObject([{ '@id': arabic?.['@id'], headline: 'أنهار' }]);
    expect(article?.['translationOfWork']).toBeUndefined();
    expect(arabic?.['workTranslation']).toBeUndefined();
    expect(arabic?.['translator']).toMatchObject([{ name: 'مترجم' }]);
    expect(told({})?.['workTranslation']).toBeUndefined();
  });

  it('says what it rests on, and what its picture shows', () => {
    expect(article).toMatchObject({
      isBasedOn: {
        url: 'https://agency.example/report',
        sourceOrganization: { '@type': 'Organization', name: 'An Agency' },
      },
      image: [{ width: '1200 px', height: '675 px', caption: 'In spring', creditText: 'The Desk' }],
      wordCount: 100,
      articleSection: 'World',
      keywords: ['Water', 'Paper'],
      isAccessibleForFree: true,
    });
    expect(told({ source: { name: 'An Agency' } })?.['isBasedOn']).not.toHaveProperty('url');
  });

  it('is reached from the front page through its section', () => {
    const { itemListElement } = nodeAt(content, url, 'BreadcrumbList');
    expect(itemListElement.map((step: Record<string, unknown>) => [step['position'], step['name']])).toEqual([
      [1, 'The Copyist'],
      [2, 'World'],
      [3, rivers.title],
    ]);
  });
});

describe('live coverage', () => {
  it('lasts from the first post to the last, each of which has words and an address', () => {
    const node = told({ kind: 'live' }, live);
    expect(node).toMatchObject({
      coverageStartTime: '2026-01-21T18:10:00+03:00',
      coverageEndTime: '2026-01-21T19:45:00+03:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          url: `https://news.example${url}#live-a`,
          headline: 'Open',
          articleBody: 'In.',
          datePublished: '2026-01-21T19:45:00+03:00',
        },
        { headline: rivers.title, articleBody: 'Out.', datePublished: '2026-01-21T18:10:00+03:00' },
      ],
    });
  });

  it('without a post yet is news', () => {
    const node = told({ kind: 'live' });
    expect(node?.['@type']).toBe('NewsArticle');
    expect(node?.['liveBlogUpdate']).toBeUndefined();
  });
});
