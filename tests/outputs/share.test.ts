import { describe, expect, it } from 'vitest';
import type { Share } from '../../src/newsroom/page-data/share.ts';
import { openGraphLocale, type SharedPage, shareTags } from '../../src/outputs/share.ts';
import { arabic, english } from '../publication/bilingual.ts';

const picture = { url: '/media/stories/rivers/hero%201.png', width: 1600, height: 900, alt: 'A river' };
const share: Extract<Share, { type: 'article' }> = {
  type: 'article',
  image: picture,
  published: '2026-01-21T18:30:00+03:00',
  updated: '2026-01-22T09:00:00+03:00',
  section: 'World',
  tags: ['Water', 'Paper'],
  authors: [{ name: 'The Desk', url: '/en/people/desk/' }],
};
const article: SharedPage = {
  origin: 'https://news.example',
  host: 'https://news.example',
  asset: (path) => path,
  url: 'https://news.example/en/2026/01/rivers/',
  title: 'How rivers rise',
  description: 'A history.',
  edition: english,
  translations: [arabic],
  share,
};

/** The tags as `name content`. */
const said = (page: SharedPage) =>
  shareTags(page).flatMap((one) =>
    one.tag === 'meta'
      ? [`${one.attributes['property'] ?? one.attributes['name']} ${one.attributes['content']}`]
      : [],
  );
const about = (page: SharedPage, name: string) => said(page).filter((line) => line.startsWith(name));

describe('a shared article', () => {
  it('says all that previews show', () => {
    expect(said(article)).toEqual([
      'og:type article',
      'og:title How rivers rise',
      'og:description A history.',
      'og:url https://news.example/en/2026/01/rivers/',
      'og:site_name The Copyist',
      'og:locale en_GB',
      'og:locale:alternate ar_JO',
      'og:image https://news.example/media/stories/rivers/hero%201.png',
      'og:image:type image/png',
      'og:image:width 1600',
      'og:image:height 900',
      'og:image:alt A river',
      'article:published_time 2026-01-21T18:30:00+03:00',
      'article:modified_time 2026-01-22T09:00:00+03:00',
      'article:section World',
      'article:tag Water',
      'article:tag Paper',
      'article:author https://news.example/en/people/desk/',
      'twitter:card summary_large_image',
    ]);
  });

  it('that never changed was not modified, and one in one edition has no other locale', () => {
    const plain = { ...article, translations: [], share: { ...share, updated: null } };
    expect(about(plain, 'article:modified_time')).toEqual([]);
    expect(about(plain, 'og:locale:')).toEqual([]);
  });

  it.each([
    ['no picture', null],
    ['a drawing that previews do not read', { ...picture, url: '/media/stories/rivers/hero.svg' }],
  ])('with %s shows the mark of the publication', (_what, image) => {
    const page = {
      ...article,
      share: { ...share, image: image && { ...image, caption: null, credit: null, wordsIn: null } },
    };
    expect(about(page, 'og:image ')).toEqual(['og:image https://news.example/icons/icon-512.png']);
    expect(about(page, 'og:image:width')).toEqual(['og:image:width 512']);
    expect(about(page, 'twitter:card')).toEqual(['twitter:card summary']);
  });
});

it('a page that is no article says nothing of articles', () => {
  const page: SharedPage = { ...article, share: { type: 'profile' } };
  expect(about(page, 'og:type')).toEqual(['og:type profile']);
  expect(about(page, 'article:')).toEqual([]);
});

it.each([
  ['en-GB-u-nu-latn-ca-gregory', 'en_GB'],
  ['ar-JO-u-nu-latn-ca-gregory', 'ar_JO'],
  ['fr', 'fr_FR'],
  ['zh-Hant', 'zh_TW'],
])('the locale %s is %s in Open Graph', (locale, expected) => {
  expect(openGraphLocale(locale)).toBe(expected);
});
