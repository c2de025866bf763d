import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalText } from '../../src/outputs/xml.ts';
import type { Article } from '../../src/story/article.ts';
import { anyText } from '../any-text.ts';
import {
  articleOf,
  contentArbitrary,
  contentOf,
  daily,
  day,
  imageOf,
  nowArbitrary,
  start,
} from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { runs } from '../runs.ts';
import { both, feed, parser, read, rivers } from './feeds.ts';
import { flawOf } from './well-formed.ts';

describe('the feed of an edition', () => {
  it('says whose it is and where', () => {
    expect(read(both, 'ar')).toMatchObject({
      title: 'الناسخ',
      link: 'https://news.example/ar/',
      description: 'أخبار الورق والحبر.',
      language: 'ar',
      'atom:link': {
        '@rel': 'self',
        '@href': 'https://news.example/ar/feed.xml',
        '@type': 'application/rss+xml',
      },
    });
  });

  it('has an item for each of the newest articles, newest first', () => {
    const { item } = read(contentOf(daily(2 * publication.feedItems)));
    expect(item.map(({ title }: { title: string }) => title)).toEqual(
      ['009', '008', '007', '006', '005'].map((number) => `title of story-${number} in en`),
    );
  });

  it('says of an item what its page says', () => {
    expect(read(both).item[0]).toMatchObject({
      title: 'How rivers rise',
      link: 'https://news.example/en/2026/01/rivers/',
      guid: { '@isPermaLink': 'false' },
      pubDate: 'Wed, 21 Jan 2026 18:30:00 +0300',
      'dc:creator': ['The Desk'],
      'dc:language': 'en',
      category: ['World', 'Water', 'Paper'],
      description: 'description of rivers in en',
      'media:content': {
        '@url': 'https://news.example/media/stories/rivers/hero%201.png',
        '@medium': 'image',
        '@type': 'image/png',
        '@width': '1200',
        '@height': '675',
        'media:description': { '#text': 'A river' },
        'media:credit': 'The Desk',
      },
    });
  });

  it('leads from an item to its translations', () => {
    const link = (edition: string) => read(both, edition).item[0]['atom:link'];
    const path = `/ar/2026/01/${encodeURIComponent('أنهار')}/`;
    expect(link('en')).toMatchObject({
      '@rel': 'alternate',
      '@hreflang': 'ar',
      '@href': `https://news.example${path}`,
    });
    expect(link('ar')).toMatchObject({
      '@hreflang': 'en',
      '@href': 'https://news.example/en/2026/01/rivers/',
    });
    expect(read(contentOf([rivers])).item[0]['atom:link']).toBeUndefined();
  });

  it('has text that stands on its own: language, direction, absolute addresses', () => {
    const html: string = read(both, 'ar').item[0]['content:encoded'];
    for (const block of ['aside', 'figure', 'p', 'ul', 'blockquote', 'section']) {
      expect(html).toMatch(new RegExp(`<${block} lang="ar" dir="rtl"`));
    }
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/(?:news|agency)\.example\//);
  });

  it('changes when the newest item does, and at no other time', () => {
    const date = (articles: Article[]) => read(contentOf(articles)).lastBuildDate;
    expect(date([rivers])).toBe('Thu, 22 Jan 2026 10:00:00 +0300');
    expect(date([rivers, articleOf('old', 'en')])).toBe('Thu, 22 Jan 2026 10:00:00 +0300');
    expect(date([{ ...rivers, corrections: [] }])).toBe('Thu, 22 Jan 2026 09:00:00 +0300');
    expect(date([])).toBeUndefined();
    expect(feed(both, 'en', start + 90 * day)).toBe(feed(both, 'en', start + 900 * day));
  });

  it('knows an item for ever, whatever becomes of its title and address', () => {
    const guid = (change: Partial<Article>) =>
      read(contentOf([{ ...rivers, ...change }])).item[0].guid['#text'];
    const first = guid({});
    expect(guid({ title: 'Floods', slug: 'floods', section: 'science', published: start })).toBe(first);
    expect(guid({ story: 'floods' })).not.toBe(first);
    expect(read(both, 'ar').item[0].guid['#text']).not.toBe(first);
  });
});

/** What a reader shows of an item's description, which it takes for HTML. */
const asText = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('in any newsroom', () => {
  it('a feed is well-formed', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, fc.constantFrom('en', 'ar'), (content, now, edition) => {
        expect(flawOf(feed(content, edition, now))).toBeNull();
      }),
      { numRuns: runs(30) },
    );
  });

  it('it shows any words as they are, but for what XML forbids and isolates in titles', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = `.${text}.`;
        const image = { src: 'a.png', alt: words, caption: words, credit: words, wordsOf: null };
        const content = contentOf([articleOf('rivers', 'en', { title: words, description: words, image })], {
          images: [imageOf('stories/rivers', 'a.png')],
          readBody: () => words,
        });
        const xml = feed(content);
        expect(flawOf(xml)).toBeNull();
        expect(legalText(xml)).toBe(xml);
        const [item] = parser.parse(xml).rss.channel.item;
        const isolates = /[\u2066\u2067\u2069]/g;
        const legal = legalText(words).replace(/\r\n?/g, '\n').replace(isolates, '');
        const same = (found: string) => expect(found.replace(isolates, '')).toBe(legal);
        same(item.title);
        same(asText(item.description));
        same(item['media:content']['media:description']['#text']);
        same(item['media:content']['media:credit']);
      }),
      { numRuns: runs(100) },
    );
  });
});
