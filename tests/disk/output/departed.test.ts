import { expect, test } from 'vitest';
import { asToday } from '../../../src/disk/output/departed.ts';

type Site = Record<string, string>;

/** What the older site shows after a rollback, from both sites. */
function rolledBack(before: Site, today: Site, departed: string[]): Site {
  const all = [...new Set([...Object.keys(before), ...Object.keys(today)])].sort();
  const names = all.filter((name) => before[name] !== today[name]);
  const kept = asToday(
    { names, before: (name) => before[name] ?? null, today: (name) => today[name] ?? null },
    departed,
  );
  const result = all.map((name) => [name, (kept.has(name) ? today : before)[name]] as const);
  return Object.fromEntries(result.filter((one): one is [string, string] => one[1] !== undefined));
}

const mill = '/en/2026/01/mill/';
const page = (url: string) => `${url.slice(1)}index.html`;

test('without departures everything is as it was', () => {
  const before = { 'en/index.html': mill, [page(mill)]: 'the mill' };
  expect(rolledBack(before, { 'en/index.html': 'new' }, [])).toEqual(before);
});

test('a page that is gone stays so, and lists that told of it are those of today', () => {
  const before = {
    [page(mill)]: 'the mill',
    'en/index.html': `old, <a href="${mill}">`,
    'en/feed.xml': `old, https://news.example${mill}`,
    'en/about/index.html': 'old words',
  };
  const today = {
    [page(mill)]: 'gone',
    'en/index.html': 'new',
    'en/feed.xml': 'new',
    'en/about/index.html': 'new words',
  };
  expect(rolledBack(before, today, [mill])).toEqual({ ...today, 'en/about/index.html': 'old words' });
});

test('a page that was deleted stays away, and what is read with a list is that of today, too', () => {
  const before = {
    [page(mill)]: 'the mill',
    'en/search/2026-01/results.json': `["${mill}"]`,
    'en/search/2026-01/0.json': '{"mill":[0],"river":[1]}',
    'ar/search/2026-01/0.json': 'old',
  };
  const today = {
    'en/search/2026-01/results.json': '[]',
    'en/search/2026-01/0.json': '{"river":[0]}',
    'ar/search/2026-01/0.json': 'new',
  };
  expect(rolledBack(before, today, [mill])).toEqual({ ...today, 'ar/search/2026-01/0.json': 'old' });
});

test('what leads to a list that is no more is that of today', () => {
  const before = {
    [page(mill)]: 'the mill',
    'en/world/page/3/index.html': mill,
    'en/world/page/2/index.html': '/en/world/page/3/',
    'en/culture/index.html': 'old',
  };
  const today = {
    [page(mill)]: 'gone',
    'en/world/page/2/index.html': 'last',
    'en/culture/index.html': 'new',
  };
  expect(rolledBack(before, today, [mill])).toEqual({ ...today, 'en/culture/index.html': 'old' });
});

test('pictures of what is gone are gone, those that an old page shows are not', () => {
  const before = {
    [page(mill)]: '/media/stories/mill/hero.svg',
    'en/river/index.html': '/media/stories/river/old.jpg',
    'media/stories/mill/hero.svg': '',
    'media/stories/river/old.jpg': '',
    'en/2026/01/mill/card.png': '',
  };
  const today = { [page(mill)]: 'gone', 'en/river/index.html': 'without' };
  expect(rolledBack(before, today, [mill])).toEqual({
    [page(mill)]: 'gone',
    'en/river/index.html': '/media/stories/river/old.jpg',
    'media/stories/river/old.jpg': '',
  });
});

test('what lists of today lead to is there, with what it needs; nothing else that is new', () => {
  const before = { [page(mill)]: 'the mill', 'en/index.html': mill };
  const today = {
    [page(mill)]: 'gone',
    'en/index.html': '/en/2026/01/river/',
    'en/2026/01/river/index.html': '/_astro/page.a1.css /_astro/page.b2.js',
    '_astro/page.a1.css': 'url(/_astro/font.c3.woff2)',
    '_astro/font.c3.woff2': '',
    '_astro/page.b2.js': 'import "./other.d4.js"',
    '_astro/other.d4.js': '',
    '_astro/unused.e5.js': '',
    'en/2026/01/lake/index.html': 'not in a list',
  };
  const { '_astro/unused.e5.js': _unused, 'en/2026/01/lake/index.html': _lake, ...needed } = today;
  expect(rolledBack(before, today, [mill])).toEqual(needed);
});

test('hosts are told of it, and of nothing that is not there', () => {
  const old = `/en/2026/01/${encodeURIComponent('طاحونة')}/`;
  const before = {
    'en/2026/01/طاحونة/index.html': 'the mill',
    _redirects: '',
    '_nginx.conf': '',
    'en/2026/01/river/index.html': 'the river',
  };
  const today = {
    'en/2026/01/طاحونة/index.html': 'gone',
    _redirects: `${old} 410\n/en/2026/01/river/ /en/2026/01/rivers/ 301`,
    '_nginx.conf': 'location = "/en/2026/01/طاحونة/" { return 410; }',
    'en/2026/01/river/index.html': 'leads to /en/2026/01/rivers/',
    'en/2026/01/rivers/index.html': 'the rivers',
  };
  expect(rolledBack(before, today, [old])).toEqual({ ...today, 'en/2026/01/river/index.html': 'the river' });
});
