import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import { type Content, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Article } from '../../../src/story/article.ts';
import { articleOf, contentArbitrary, contentOf, day, nowArbitrary, pageOf, start } from '../contents.ts';
import { pathsOf } from '../questions.ts';

const now = start + 9 * day;

/** Path → template, of pages that are or were texts. */
function standing(content: Content, at = now): Record<string, string> {
  const routes = routesOf(createSnapshot(content, at));
  const texts = routes.filter(({ template }) => /^(?:article|page|redirect|gone)$/.test(template));
  return Object.fromEntries(texts.map(({ url, template }) => [url, template]));
}

const rivers = (change: Partial<Article> = {}) =>
  articleOf('rivers', 'en', { aliases: ['/old/rivers/'], ...change });
const url = '/en/2025/12/rivers/';

describe('what stands at the addresses of a story', () => {
  it.each<[string, Partial<Article>, string | undefined, string | undefined]>([
    ['that is public', {}, 'article', 'redirect'],
    ['that was withdrawn', { status: 'withdrawn' }, 'gone', 'gone'],
    ['that has expired', { expires: now }, 'gone', 'gone'],
    ['that is a draft', { status: 'draft' }, undefined, undefined],
    ['that is a draft and would have expired', { status: 'draft', expires: now }, undefined, undefined],
    ['that expired before it was published', { expires: start }, undefined, undefined],
  ])('%s', (_what, change, own, old) => {
    const found = standing(contentOf([rivers(change)]));
    expect([found[url], found['/old/rivers/']]).toEqual([own, old]);
  });

  it('that is embargoed, whatever it will be', () => {
    for (const status of ['published', 'withdrawn', 'draft'] as const) {
      expect(standing(contentOf([rivers({ status })]), start - 1)).toEqual({});
    }
  });
});

it('a withdrawn page is gone, a draft was never there', () => {
  const pages = [pageOf('about', 'en', 'withdrawn'), pageOf('contact', 'en', 'draft')];
  expect(standing(contentOf([], { pages }))).toEqual({ '/en/about/': 'gone' });
});

it('a story that took the address of a withdrawn one is shown there', () => {
  const other = articleOf('floods', 'en', { slug: 'rivers' });
  expect(standing(contentOf([rivers({ status: 'withdrawn' }), other]))).toEqual({
    [url]: 'article',
    '/old/rivers/': 'gone',
  });
});

it('a story that names the address of a withdrawn one is where it leads', () => {
  const other = articleOf('floods', 'en', { aliases: [url] });
  const content = contentOf([rivers({ status: 'withdrawn', aliases: [] }), other]);
  expect(standing(content)[url]).toBe('redirect');
  expect(asker(createSnapshot(content, now))('redirect', url)).toEqual({
    edition: 'en',
    target: '/en/2025/12/floods/',
  });
});

it('what is gone in one edition says where it can still be read', () => {
  const content = contentOf([
    rivers({ status: 'withdrawn' }),
    articleOf('rivers', 'ar'),
    articleOf('floods', 'en', { expires: now }),
  ]);
  const ask = asker(createSnapshot(content, now));
  const elsewhere = [{ edition: 'ar', url: '/ar/2025/12/rivers/' }];
  expect(ask('gone', url)).toEqual({ edition: 'en', reason: 'withdrawn', elsewhere });
  expect(ask('gone', '/en/2025/12/floods/')).toEqual({ edition: 'en', reason: 'expired', elsewhere: [] });
});

it('once public, an address is never empty while its story is kept as it is, published or withdrawn', () => {
  fc.assert(
    fc.property(contentArbitrary, nowArbitrary, fc.nat(60), (content, then, days) => {
      const before = standing(content, then);
      const withdrawn = content.articles.map((one, index) =>
        one.status === 'published' && index % 2 === 0 ? { ...one, status: 'withdrawn' as const } : one,
      );
      for (const later of [content, { ...content, articles: withdrawn }]) {
        expect(Object.keys(standing(later, then + days * day))).toEqual(
          expect.arrayContaining(Object.keys(before)),
        );
      }
    }),
  );
});

it('the lists for hosts name the same addresses as the routes', () => {
  fc.assert(
    fc.property(contentArbitrary, nowArbitrary, (content, at) => {
      const ask = asker(createSnapshot(content, at));
      const found = Object.entries(standing(content, at));
      const pathsWith = (template: string) =>
        found.filter(([, one]) => one === template).map(([path]) => path);
      expect(ask('redirects').map(({ path }) => path)).toEqual(pathsWith('redirect'));
      expect(ask('allGone')).toEqual(pathsWith('gone'));
      expect(pathsOf(content)).toEqual(expect.arrayContaining(found.map(([path]) => path)));
    }),
  );
});
