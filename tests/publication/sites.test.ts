import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import { createSnapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { outputFile, pathOfFile } from '../../src/publication/output-paths.ts';
import { type Located, onOneHost, pathOn } from '../../src/publication/sites.ts';
import { absolute, urlsOf } from '../../src/publication/urls.ts';
import { contentArbitrary } from '../newsroom/contents.ts';
import { runs } from '../runs.ts';
import { arabic, english } from './bilingual.ts';

const origin = 'https://x.example';
const place = (at: string, en?: string, ar?: string): Located => ({
  origin: at,
  editions: [
    { ...english, address: en },
    { ...arabic, address: ar },
  ],
});
const domains = place(origin, 'https://en.x.example', 'https://ar.x.example:8443');
const places = {
  ordinary: place(origin),
  'below a path': place(`${origin}/a/b`),
  'one at the root': place(origin, '/'),
  'one at the root below a path': place(`${origin}/news`, undefined, '/'),
  'a domain for each': domains,
  'a domain for one': place(origin, undefined, 'https://ar.x.example'),
};

describe('where things are', () => {
  it.each([
    [places.ordinary, '/', '/en/a/', 'en/a/index.html', '/media/m.png'],
    [places['below a path'], '/a/b/', '/a/b/en/a/', 'en/a/index.html', '/a/b/media/m.png'],
    [places['one at the root'], null, '/a/', 'a/index.html', '/media/m.png'],
    [places['one at the root below a path'], null, '/news/en/a/', 'en/a/index.html', '/news/media/m.png'],
    [domains, null, 'https://en.x.example/a/', 'en.x.example/a/index.html', '/media/m.png'],
    [
      places['a domain for one'],
      `${origin}/`,
      `${origin}/en/a/`,
      'x.example/en/a/index.html',
      '/media/m.png',
    ],
  ])('%#', (one, chooser, page, file, media) => {
    const urls = urlsOf(one);
    expect(urls.chooser).toBe(chooser);
    expect(urls.staticPage('en', 'a')).toBe(page);
    expect(outputFile(urls.output(page))).toBe(file);
    expect(urls.shared('/media/m.png')).toBe(media);
  });

  it('a port is part of the name of a folder, as file systems allow it', () => {
    expect(urlsOf(domains).output('https://ar.x.example:8443/a/')).toBe('/ar.x.example-8443/a/');
  });

  it.each(Object.entries(places))('%s: every route has a file of its own, and an address', (_name, one) => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const publication = { ...content.publication, ...one };
        const urls = urlsOf(publication);
        const all = routesOf(createSnapshot({ ...content, publication }, Number.POSITIVE_INFINITY));
        for (const { url, edition, template } of all) {
          expect(urls.of(pathOfFile(outputFile(urls.output(url))))).toBe(url);
          expect(new URL(absolute(one.origin, url)).href).toBe(absolute(one.origin, url));
          if (edition && template !== 'redirect' && template !== 'gone')
            expect(urls.editionAt(url)).toBe(edition);
        }
        expect(new Set(all.map(({ url }) => urls.output(url))).size).toBe(all.length);
      }),
      { numRuns: runs(10) },
    );
  });
});

describe('what somebody writes into a text', () => {
  it.each([
    [places.ordinary, ['/en/a/', '/ar#x', '/x', '//y/en/'], ['/en/a/', '/ar#x', '/x', '//y/en/']],
    [
      places['below a path'],
      ['/en/a/', '/x', '/a/b/en/', '/a/b/x', '/ar?q'],
      ['/a/b/en/a/', '/a/b/x', '/a/b/en/', '/a/b/x', '/a/b/ar?q'],
    ],
    [
      places['one at the root'],
      ['/en/a/', '/en', '/en#x', '/ar/a/', '/a/'],
      ['/a/', '/', '/#x', '/ar/a/', '/a/'],
    ],
    [domains, ['/ar/a/', '/a/'], ['https://ar.x.example:8443/a/', 'https://en.x.example/a/']],
  ])('%#', (one, paths, expected) => {
    expect(paths.map((path) => urlsOf(one).written('en', path))).toEqual(expected);
  });

  it('is told from a base path that is called like an edition', () => {
    const { written } = urlsOf(place(`${origin}/en`));
    expect(['/en/a/', '/en/en/a/', '/ar/a/'].map((path) => written('en', path))).toEqual([
      '/en/en/a/',
      '/en/en/a/',
      '/en/ar/a/',
    ]);
  });

  it('an old address is one of the site of its edition, whatever it looks like', () => {
    expect(urlsOf(places['one at the root']).former('en', '/en/a/')).toBe('/en/a/');
    expect(urlsOf(places['below a path']).former('en', '/old/')).toBe('/a/b/old/');
    expect(urlsOf(domains).former('ar', '/old/')).toBe('https://ar.x.example:8443/old/');
  });
});

it('what is of another host, or outside of the path, is no address of the publication', () => {
  expect(() => urlsOf(places['below a path']).output('/a/bc/')).toThrow(RangeError);
  expect(() => urlsOf(domains).output('https://en.x.example.org/')).toThrow(RangeError);
  expect(urlsOf(places['below a path']).siteAt('/en/')).toBeUndefined();
});

it('pages of one host name each other by paths', () => {
  const site = urlsOf(domains).siteOf('en');
  expect(pathOn(site, 'https://en.x.example/a/')).toBe('/a/');
  expect(pathOn(site, 'https://ar.x.example:8443/a/')).toBe('https://ar.x.example:8443/a/');
});

it.each(Object.entries(places))('%s: an editor sees all editions on one host', (_name, one) => {
  const local = urlsOf(onOneHost(one));
  expect(local.sites).toHaveLength(1);
  expect(local.front('en')).toMatch(/^\/(?:en\/)?$/);
});
