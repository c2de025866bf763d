import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../src/newsroom/routes/feed.ts';
import { createResolver, type Route, routesOf } from '../../../src/newsroom/routes/routes.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { runs } from '../../runs.ts';
import { articleOf, contentArbitrary, contentOf, daily, imageOf, nowArbitrary, pageOf } from '../contents.ts';

const small = createSnapshot(
  contentOf(
    [
      ...daily(8, { topics: ['water'] }),
      articleOf('rivers', 'ar', { slug: 'كيف-تفيض-الأنهار', topics: ['water'], section: 'science' }),
    ],
    {
      pages: [pageOf('about', 'en'), pageOf('about', 'ar')],
      images: [imageOf('stories/rivers', 'hero 1.png')],
    },
  ),
  Number.POSITIVE_INFINITY,
);
const urls = (template: Route['template']) =>
  routesOf(small)
    .filter((one) => one.template === template)
    .map(({ url }) => decodeURIComponent(url));

describe('routes', () => {
  it.each<[Route['template'], string[]]>([
    ['front', ['/en/', '/ar/']],
    ['page', ['/en/about/', '/ar/about/']],
    ['section', ['/en/world/', '/en/world/page/1/', '/en/science/', '/ar/world/', '/ar/science/']],
    ['topic', ['/en/topics/water/', '/en/topics/water/page/1/', '/ar/topics/water/']],
    ['person', ['/en/people/desk/', '/en/people/desk/page/1/', '/ar/people/desk/']],
    [
      'month',
      ['/en/archive/2025/12/', '/en/archive/2026/01/', '/en/archive/2026/01/page/1/', '/ar/archive/2025/12/'],
    ],
    ['archive', ['/en/archive/', '/ar/archive/']],
    ['feeds', ['/en/feeds/', '/ar/feeds/']],
    ['opml', ['/en/feeds.opml', '/ar/feeds.opml']],
    ['feed-style', ['/en/feed.css', '/ar/feed.css']],
    [
      'atom',
      [
        '/en/atom.xml',
        '/en/corrections.atom.xml',
        '/en/world/atom.xml',
        '/en/science/atom.xml',
        '/en/topics/water/atom.xml',
        '/en/people/desk/atom.xml',
        '/ar/atom.xml',
        '/ar/corrections.atom.xml',
        '/ar/world/atom.xml',
        '/ar/science/atom.xml',
        '/ar/topics/water/atom.xml',
        '/ar/people/desk/atom.xml',
      ],
    ],
    ['not-found', ['/en/404.html', '/ar/404.html']],
    ['chooser', ['/', '/404.html']],
    [
      'image',
      [
        '/media/stories/rivers/hero 1.png',
        ...['480.png', '800.png'].map((name) => `/media/stories/rivers/hero 1.png.${name}`),
        ...['480', '800', '1200'].flatMap((width) =>
          ['avif', 'webp'].map((format) => `/media/stories/rivers/hero 1.png.${width}.${format}`),
        ),
      ],
    ],
  ])('%s', (template, expected) => {
    expect(urls(template).toSorted()).toEqual([...expected].sort());
  });

  it('an article for each live article', () => {
    expect(urls('article')).toContain('/ar/2025/12/كيف-تفيض-الأنهار/');
    expect(urls('article')).toHaveLength(9);
  });

  it('come in the order in which files are put in place', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const order = routesOf(createSnapshot(content, now)).map(({ template }) => rankOf(template));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it('have one address each', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const all = routesOf(createSnapshot(content, now)).map(({ url }) => url);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('the resolver', () => {
  /** Other ways to write a path that a browser or a reader may use. */
  const spellings = (url: string) => [
    url,
    decodeURIComponent(url),
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    url.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ];

  it('finds every route, however its address is percent-encoded', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const snapshot = createSnapshot(content, now);
        const resolve = createResolver(snapshot);
        for (const route of routesOf(snapshot)) {
          for (const spelling of spellings(route.url)) expect(resolve(spelling)).toEqual(route);
        }
      }),
      { numRuns: runs(50) },
    );
    const resolve = createResolver(small);
    for (const route of routesOf(small)) {
      for (const spelling of spellings(route.url)) expect(resolve(spelling)).toEqual(route);
    }
  });

  it.each([
    ['/en/nothing/', '/en/404.html'],
    ['/ar/2026/01/لا-شيء/', '/ar/404.html'],
    ['/ar/%', '/ar/404.html'],
    ['/en/%E0%A4%A/', '/en/404.html'],
    ['/en/world/page/0/', '/en/404.html'],
    ['/en/world/page/2/', '/en/404.html'],
    ['/en/world/page/01/', '/en/404.html'],
    ['/fr/', '/404.html'],
    ['/favicon.ico', '/404.html'],
    ['//', '/404.html'],
    ['', '/404.html'],
    ['/constructor/', '/404.html'],
  ])('%s leads to %s', (path, expected) => {
    expect(createResolver(small)(path).url).toBe(expected);
  });

  it('answers any path at all', () => {
    const resolve = createResolver(small);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(resolve(`/${text}`).url).toMatch(/^\//);
      }),
    );
  });
});
