import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { feedList } from '../../src/newsroom/page-data/feeds.ts';
import { newsSitemapPage, sitemapIndexPage, sitemapPage } from '../../src/newsroom/page-data/sitemap.ts';
import type { Route } from '../../src/newsroom/routes/route.ts';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import { opml } from '../../src/outputs/opml.ts';
import { newsSitemap, sitemap, sitemapIndex } from '../../src/outputs/sitemap.ts';
import { legalText } from '../../src/outputs/xml.ts';
import { type FeedFormat, feedFormatNames } from '../../src/publication/feed-formats.ts';
import { anyText } from '../any-text.ts';
import { articleOf, contentOf, imageOf, minute, start } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';
import { publication } from '../publication/bilingual.ts';
import { runs } from '../runs.ts';
import { feedAt, parser } from './feeds.ts';
import { asFeedsmith } from './readers.ts';
import { flawOf } from './well-formed.ts';

const format = fc.constantFrom<FeedFormat>(...feedFormatNames);

/** The code points that XML 1.0 forbids: controls, surrogates that stand alone, the two noncharacters. */
const forbidden = [
  ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => ![0x9, 0xa, 0xd].includes(code)),
  0xd800,
  0xdfff,
  0xfffe,
  0xffff,
];

/** A story and its surroundings that say the same words wherever a feed shows any. */
function saying(words: string) {
  const image = { src: 'a.png', alt: words, caption: words, credit: words, wordsOf: null };
  const names = { en: words, ar: words };
  const { editions, terms } = publication;
  return contentOf(
    [
      articleOf('rivers', 'en', {
        title: words,
        description: words,
        topics: ['water'],
        translators: ['translator'],
        image,
        source: { name: words },
        corrections: [{ at: start, text: words }],
      }),
    ],
    {
      publication: {
        ...publication,
        editions: editions.map((edition) => ({ ...edition, name: words, description: words })),
        terms: {
          section: terms.section.map((term) => ({ ...term, names })),
          topic: terms.topic.map((term) => ({ ...term, names })),
          person: terms.person.map((term) => ({ ...term, names })),
          show: [],
        },
      },
      images: [imageOf('stories/rivers', 'a.png')],
      readBody: () => words,
    },
  );
}
const feeds = ['/en/feed.xml', '/en/corrections.xml', '/en/world/feed.xml'];

/** Every text and attribute of a document. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
/** What else is XML, by the template of its route. */
const others: Record<string, (newsroom: Newsroom, route: Route) => string> = {
  opml: (newsroom, route) => opml(feedList(newsroom, route)),
  sitemap: (newsroom, route) => sitemap(sitemapPage(newsroom, route)),
  'sitemap-index': (newsroom, route) => sitemapIndex(sitemapIndexPage(newsroom, route)),
  'news-sitemap': (newsroom, route) => newsSitemap(newsSitemapPage(newsroom, route)),
};

const readBack = (text: string, one: FeedFormat) => (one === 'json' ? JSON.parse(text) : parser.parse(text));

describe('what XML forbids', () => {
  test.each(feedFormatNames)('is seen as U+FFFD in every field of %s, however it is written', (one) => {
    const spellings: ((code: number) => string)[] = [
      (code) => String.fromCharCode(code),
      (code) => `&#${code};`,
      (code) => `&#x${code.toString(16)};`,
    ];
    for (const [index, spelled] of spellings.entries()) {
      const words = forbidden.map((code) => `${spelled(code)} U${code} `).join('');
      const shown = index === 0 ? forbidden.map((code) => `\uFFFD U${code} `).join('') : words;
      for (const path of feeds) {
        const text = feedAt(saying(`before ${words}after`), path, one);
        expect(legalText(text)).toBe(text);
        const { title, items } = asFeedsmith(text, one);
        expect(title).toContain(`before ${shown}after`);
        expect(items[0]?.title).toContain(`before ${shown}after`);
        if (one !== 'json') expect(flawOf(text)).toBeNull();
      }
    }
  });

  test('never hides a word: any text is well-formed in every field and reads back', () => {
    fc.assert(
      fc.property(anyText, format, fc.constantFrom(...feeds), (text, one, path) => {
        const words = `.${text.replace(/\s+/g, ' ')}.`;
        const document = feedAt(saying(words), path, one);
        expect(legalText(document)).toBe(document);
        if (one !== 'json') expect(flawOf(document)).toBeNull();
        const shown = textsOf(readBack(document, one)).filter((found) => found.includes(legalText(words)));
        expect(shown.length).toBeGreaterThanOrEqual(path.includes('corrections') ? 3 : 6);
      }),
      { numRuns: runs(150) },
    );
  });

  test('stands in no list of feeds and in no sitemap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { newsroom, renderer } = newsroomOf(saying(`.${text}.`), start + minute);
        const documents = routesOf(renderer.snapshot).flatMap((route) => {
          const xml = others[route.template]?.(newsroom, route);
          return xml === undefined ? [] : [xml];
        });
        expect(documents.length).toBeGreaterThan(6);
        for (const xml of documents) expect(flawOf(xml)).toBeNull();
        const said = documents.filter((xml) => textsOf(parser.parse(xml)).some((one) => one.startsWith('.')));
        expect(said.length).toBeGreaterThan(2);
      }),
      { numRuns: runs(50) },
    );
  });
});
