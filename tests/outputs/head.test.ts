import { describe, expect, it } from 'vitest';
import { type HeadWords, headTags } from '../../src/outputs/head.ts';
import type { HeadTag } from '../../src/outputs/head-tags.ts';
import { chooserHead } from '../../src/outputs/page-head.ts';

const article: HeadWords = {
  title: 'How rivers rise',
  publication: 'The Copyist',
  description: 'A history.',
  canonical: 'https://news.example/en/2026/01/rivers/',
  authors: ['The Desk', 'A Translator'],
  alternates: [
    { hreflang: 'en', url: 'https://news.example/en/2026/01/rivers/', edition: 'en' },
    { hreflang: 'ar', url: 'https://news.example/ar/2026/01/rivers/', edition: 'ar' },
    { hreflang: 'x-default', url: 'https://news.example/en/2026/01/rivers/', edition: null },
  ],
  feeds: [
    { type: 'application/rss+xml', url: '/en/feed.xml', title: 'The Copyist: all stories (RSS)' },
    { type: 'application/feed+json', url: '/en/feed.json', title: 'The Copyist: all stories (JSON Feed)' },
  ],
  manifest: '/en/manifest.webmanifest',
  theme: { light: '#ffffff', dark: '#000000' },
  asset: (path) => path,
  share: null,
};
const links = (words: HeadWords, rel: string) =>
  headTags(words).flatMap((one) =>
    one.tag === 'link' && one.attributes['rel'] === rel ? [one.attributes] : [],
  );
const meta = (words: HeadWords, name: string) =>
  headTags(words).flatMap((one) =>
    one.tag === 'meta' && one.attributes['name'] === name ? [one.attributes['content']] : [],
  );
const title = (words: HeadWords) =>
  headTags(words).find((one): one is HeadTag & { tag: 'title' } => one.tag === 'title');

describe('the head of an article', () => {
  it('is titled with the publication after it', () => {
    expect(title(article)?.text).toBe('How rivers rise | The Copyist');
    expect(meta(article, 'description')).toEqual(['A history.']);
  });

  it('has one canonical address', () => {
    expect(links(article, 'canonical')).toEqual([
      { rel: 'canonical', href: 'https://news.example/en/2026/01/rivers/' },
    ]);
  });

  it('names itself, every translation and the default', () => {
    const named = links(article, 'alternate').filter(({ hreflang }) => hreflang);
    expect(named.map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['en', 'https://news.example/en/2026/01/rivers/'],
      ['ar', 'https://news.example/ar/2026/01/rivers/'],
      ['x-default', 'https://news.example/en/2026/01/rivers/'],
    ]);
  });

  it('names no translation where there is none', () => {
    const single = { ...article, alternates: [] };
    expect(links(single, 'alternate').filter(({ hreflang }) => hreflang)).toEqual([]);
  });

  it('offers the feeds', () => {
    expect(links(article, 'alternate').filter(({ type }) => type)).toEqual([
      {
        rel: 'alternate',
        type: 'application/rss+xml',
        title: 'The Copyist: all stories (RSS)',
        href: '/en/feed.xml',
      },
      {
        rel: 'alternate',
        type: 'application/feed+json',
        title: 'The Copyist: all stories (JSON Feed)',
        href: '/en/feed.json',
      },
    ]);
  });

  it('names who made it', () => {
    expect(meta(article, 'author')).toEqual(['The Desk', 'A Translator']);
  });

  it('gives devices an icon for every use, a manifest, and its colours in light and dark', () => {
    expect(links(article, 'icon').map(({ sizes }) => sizes)).toEqual(['192x192', 'any']);
    expect(links(article, 'apple-touch-icon').map(({ sizes }) => sizes)).toEqual(['180x180']);
    expect(links(article, 'manifest')).toEqual([{ rel: 'manifest', href: '/en/manifest.webmanifest' }]);
    expect(meta(article, 'theme-color')).toEqual(['#ffffff', '#000000']);
  });

  it('may be shown with a large picture', () => {
    expect(meta(article, 'robots')).toEqual(['max-image-preview:large']);
  });
});

it('a front page is titled once', () => {
  expect(title({ ...article, title: 'The Copyist' })?.text).toBe('The Copyist');
});

it('a page without an address of its own is not to be found by search engines', () => {
  const lost = { ...article, canonical: null, alternates: [] };
  expect(meta(lost, 'robots')).toEqual(['noindex']);
  expect(links(lost, 'canonical')).toEqual([]);
});

describe('the head of the page that leads to all editions', () => {
  const titled = (...names: string[]) => {
    const editions = names.map((name, index) => ({ name, label: `L${index}`, description: '' }) as never);
    const asset = (file: string) => file;
    const page = {
      origin: 'https://news.example',
      url: '/',
      notFound: true,
      asset,
      editions,
      alternates: [],
    };
    const tags = chooserHead(page, { light: '#ffffff', dark: '#000000' });
    return tags.find((one): one is HeadTag & { tag: 'title' } => one.tag === 'title')?.text;
  };
  it('has the title of no front page', () => {
    expect(titled('One', 'Other')).toBe('One · Other');
    expect(titled('One', 'One')).toBe('One: L0 · L1');
  });
});
