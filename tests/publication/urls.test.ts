import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import { createSnapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { feedFormatNames } from '../../src/publication/feed-formats.ts';
import {
  aliasPath,
  mediaPath,
  outputFile,
  pathOfFile,
  readablePath,
} from '../../src/publication/output-paths.ts';
import { termKinds } from '../../src/publication/publication.ts';
import { absolute, numbered, urlsOf } from '../../src/publication/urls.ts';
import { contentArbitrary } from '../newsroom/contents.ts';
import { runs } from '../runs.ts';
import { publication } from './bilingual.ts';

const { origin } = publication;
const urls = urlsOf(publication);
const site = urls.siteOf('en');
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
/** Part of an address in any script, however unusual. */
const slug = fc.oneof(
  id,
  fc.constantFrom(
    'كيف-تفيض-الأنهار',
    'נהרות',
    'crue-à-bagdad',
    '漢字',
    '50%',
    "it's",
    'a+b',
    'a b',
    '(x)',
    'a~b',
    'ß',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[/\\]|^\.+$/.test(text)),
);
const month = fc.constantFrom('2025-12', '2026-01', '1999-10');

const format = fc.constantFrom(...feedFormatNames);

/** A path of any kind that the newsroom has. */
const path = fc.oneof(
  fc.constantFrom(urls.home, urls.siteNotFound(site)),
  id.map(urls.front),
  fc.tuple(id, month, slug).map((args) => urls.article(...args)),
  fc.tuple(id, slug).map((args) => urls.staticPage(...args)),
  id.map(urls.archive),
  fc.tuple(id, month).map((args) => urls.month(...args)),
  fc.tuple(id, fc.constantFrom(...termKinds), id).map((args) => urls.term(...args)),
  fc
    .tuple(id, fc.constantFrom(...termKinds), id, fc.integer({ min: 1, max: 9999 }))
    .map(([edition, kind, term, number]) => numbered(urls.term(edition, kind, term), number)),
  fc.tuple(id, format).map((args) => urls.feed(...args)),
  fc.tuple(id, fc.constantFrom(...termKinds), id, format).map((args) => urls.termFeed(...args)),
  fc.tuple(id, format).map((args) => urls.correctionsFeed(...args)),
  fc.tuple(id, fc.integer({ min: 1, max: 9999 }), format).map((args) => urls.feedArchive(...args)),
  id.map(urls.feeds),
  id.map(urls.opml),
  id.map(urls.feedStyle),
  id.map(urls.newsSitemap),
  fc
    .tuple(
      id,
      fc.oneof(
        month,
        id.map((one) => `topic/${one}`),
      ),
      fc.option(fc.nat()),
    )
    .map((args) => urls.sitemap(...args)),
  id.map(urls.notFound),
  fc.tuple(id, slug).map(([story, name]) => mediaPath(`stories/${story}`, `${name}.png`)),
);

describe('every path', () => {
  it('is absolute and means the same to every browser', () => {
    fc.assert(
      fc.property(path, (one) => {
        expect(one).toMatch(/^\/[\x21-\x7e]*$/);
        const url = new URL(one, origin);
        expect(url.pathname).toBe(one);
        expect(url.search + url.hash).toBe('');
        expect(absolute(origin, one)).toBe(url.href);
      }),
      { numRuns: runs(500) },
    );
  });

  it('has one file and every file one path', () => {
    fc.assert(
      fc.property(path, (one) => {
        const file = outputFile(one);
        expect(file).not.toMatch(/^\/|\/$|^$|\/\//);
        expect(pathOfFile(file)).toBe(one);
      }),
      { numRuns: runs(500) },
    );
  });
});

it('only a whole name is that of a page', () => {
  expect(pathOfFile('media/reindex.html')).toBe('/media/reindex.html');
});

it('the routes of any newsroom have a file each, and get it back', () => {
  fc.assert(
    fc.property(contentArbitrary, (content) => {
      for (const { url } of routesOf(createSnapshot(content, Number.POSITIVE_INFINITY))) {
        expect(pathOfFile(outputFile(url))).toBe(url);
        expect(new URL(url, origin).pathname).toBe(url);
      }
    }),
    { numRuns: runs(50) },
  );
});

it.each([
  [urls.front('en'), '/en/', 'en/index.html'],
  [
    urls.article('ar', '2026-01', 'أنهار'),
    `/ar/2026/01/${encodeURIComponent('أنهار')}/`,
    'ar/2026/01/أنهار/index.html',
  ],
  [urls.term('en', 'section', 'world'), '/en/world/', 'en/world/index.html'],
  [urls.term('en', 'topic', 'water'), '/en/topics/water/', 'en/topics/water/index.html'],
  [urls.term('en', 'person', 'desk'), '/en/people/desk/', 'en/people/desk/index.html'],
  [urls.month('en', '2026-01'), '/en/archive/2026/01/', 'en/archive/2026/01/index.html'],
  [numbered(urls.archive('en'), 2), '/en/archive/page/2/', 'en/archive/page/2/index.html'],
  [numbered(urls.archive('en'), null), '/en/archive/', 'en/archive/index.html'],
  [urls.feed('en'), '/en/feed.xml', 'en/feed.xml'],
  [urls.termFeed('en', 'topic', 'water', 'atom'), '/en/topics/water/atom.xml', 'en/topics/water/atom.xml'],
  [urls.feedArchive('en', 7, 'json'), '/en/feeds/7/feed.json', 'en/feeds/7/feed.json'],
  [urls.correctionsFeed('en', 'rss'), '/en/corrections.xml', 'en/corrections.xml'],
  [urls.sitemapIndex(site), '/sitemap.xml', 'sitemap.xml'],
  [urls.sitemap('en', '2026-01', null), '/en/sitemaps/2026-01.xml', 'en/sitemaps/2026-01.xml'],
  [urls.siteSitemap(site), '/sitemaps/pages.xml', 'sitemaps/pages.xml'],
  [urls.siteFile(site, '.well-known/security.txt'), '/.well-known/security.txt', '.well-known/security.txt'],
  [urls.notFound('en'), '/en/404.html', 'en/404.html'],
  [urls.home, '/', 'index.html'],
  [
    mediaPath('stories/rivers', 'hero 1.png'),
    '/media/stories/rivers/hero%201.png',
    'media/stories/rivers/hero 1.png',
  ],
])('%s', (path, expected, file) => {
  expect(path).toBe(expected);
  expect(outputFile(path)).toBe(file);
});

describe('the path of an old address', () => {
  it.each([
    ['/old/rivers', '/old/rivers/'],
    ['/old/rivers/', '/old/rivers/'],
    ['/old/rivers/index.html', '/old/rivers/'],
    ['/old/rivers.html', '/old/rivers.html'],
    ['/old/rivers.php', '/old/rivers.php/'],
    ['/ar/أنهار/', `/ar/${encodeURIComponent('أنهار')}/`],
    [`/ar/${encodeURIComponent('أنهار').toLowerCase()}`, `/ar/${encodeURIComponent('أنهار')}/`],
    ['/a%20b/50%25', '/a%20b/50%25/'],
    ['/auxiliary/console/com10/', '/auxiliary/console/com10/'],
    ['/a%23b/(x)+y/', '/a%23b/(x)%2By/'],
  ])('%s', (alias, path) => {
    expect(aliasPath(alias)).toBe(path);
  });

  it.each([
    '',
    '/',
    '//',
    '/a//b',
    '/index.html',
    '/../etc',
    '/a/..',
    '/a/%2e%2e/b',
    '/a%2fb',
    '/a%5Cb',
    '/%',
    '/%ff',
    '/*',
    '/old/*',
    '/%2A',
    '/:splat',
    '/old/:name/',
    '/$1',
    '/a%3Fb',
    '/old/.x/',
    '/old/.hidden/page.html',
    '/old/dot./',
    '/old/space%20/',
    '/old/aux/',
    '/NUL.md',
    '/com1.html',
    '/old/con%20.txt',
    '/lpt²/',
    '/a\u0001b/',
    '/a%00b/',
    '/a\ud800b/',
    '/a%E2%80%AEb/',
  ])('none for “%s”', (alias) => {
    expect(aliasPath(alias)).toBeNull();
  });

  it.each(['/.git/HEAD', '/.well-known/security.txt', '/_astro/a.css', '/_redirects', `/${'a'.repeat(201)}`])(
    'none where nothing of ours may be: %s',
    (alias) => {
      expect(aliasPath(alias)).toBeNull();
    },
  );

  it('is that of any page, and reads the same when people write it', () => {
    fc.assert(
      fc.property(path, (one) => {
        const found = aliasPath(one);
        if (one === '/' || found === null) return;
        if (one.endsWith('/')) expect(found).toBe(one);
        expect(aliasPath(readablePath(found))).toBe(found);
      }),
      { numRuns: runs(500) },
    );
    expect(readablePath(`/ar/${encodeURIComponent('أنهار')}/`)).toBe('/ar/أنهار/');
  });
});
