import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/checks/addresses.ts';
import { articleOf, contentOf, day, minute, pageOf, start } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { found } from './found.ts';

describe('addresses', () => {
  const rivers = articleOf('rivers', 'en');
  /** A newer story with the same slug in the same month. */
  const other = (change: object) =>
    articleOf('floods', 'en', { slug: 'rivers', published: start + minute, ...change });
  const twice = ['duplicate-url content/stories/floods/en.md slug'];

  it.each<[string, object]>([
    ['other slug', { slug: 'floods' }],
    ['other month', { published: start + 40 * day }],
    ['draft', { status: 'draft' }],
    ['withdrawn', { status: 'withdrawn' }],
  ])('are silent: %s', (_what, change) => {
    expect(found(addresses, contentOf([rivers, other(change)]))).toEqual([]);
  });

  it('are silent about the same slug in another edition', () => {
    const floods = articleOf('floods', 'ar', { slug: 'rivers' });
    expect(found(addresses, contentOf([rivers, floods]))).toEqual([]);
  });

  it.each<[string, object]>([
    ['now', {}],
    ['once an embargo ends', { published: start + day }],
    ['until it expires', { expires: start + day }],
  ])('report two stories with one address: %s', (_when, change) => {
    expect(found(addresses, contentOf([rivers, other(change)]))).toEqual(twice);
  });

  it.each([
    ['a section', 'world', 'content/pages/page/en.md slug'],
    ['the archive', 'archive', 'content/pages/page/en.md slug'],
  ])('report a static page with the address of %s', (_what, slug, place) => {
    const pages = [{ ...pageOf('page', 'en'), slug }];
    expect(found(addresses, contentOf([], { pages }))).toEqual([`duplicate-url ${place}`]);
  });

  it('report a section with the address of something else', () => {
    const section = [{ id: 'archive', names: { en: 'Archive', ar: 'أرشيف' } }];
    const terms = { ...publication.terms, section };
    const content = contentOf([], { publication: { ...publication, terms } });
    expect(found(addresses, content)).toEqual([
      'duplicate-url content/sections.yaml archive',
      'duplicate-url content/sections.yaml archive',
    ]);
  });
});
