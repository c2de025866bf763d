import { describe, expect, it } from 'vitest';
import { article, body, type Files, facts, ofEn, page, stated, story, words } from './stories.ts';

describe('the original', () => {
  it.each<[string, Files, string]>([
    ['the only file', { ar: facts }, 'ar'],
    ['the file that is no translation', { ar: { translation: { of: 'en' } }, en: facts }, 'en'],
    ['the file that says when it was published', { en: {}, ar: facts }, 'ar'],
    [
      'the source of a translation of a translation',
      { en: facts, ar: ofEn, fr: { translation: { of: 'ar' } } },
      'en',
    ],
  ])('is %s', (_what, files, expected) => {
    const { items, findings } = story(files);
    expect(findings).toEqual([]);
    expect(items.map(({ original }) => original)).toEqual(Object.keys(files).map(() => expected));
  });

  it.each<[string, Files, string[]]>([
    ['a translation of nothing', { ar: ofEn }, ['translation-of-nothing ar.md translation.of']],
    [
      'a translation of nothing beside an original',
      { en: facts, ar: { translation: { of: 'fr' } } },
      ['translation-of-nothing ar.md translation.of'],
    ],
    [
      'a translation of itself',
      { en: facts, ar: { translation: { of: 'ar' } } },
      ['translation-of-itself ar.md translation.of'],
    ],
    [
      'two translations of each other',
      { en: { ...facts, translation: { of: 'ar' } }, ar: ofEn },
      ['translation-of-itself en.md translation.of'],
    ],
    ['two originals', { en: facts, ar: facts }, ['several-originals ar.md']],
    [
      'three originals',
      { en: facts, ar: facts, fr: facts },
      ['several-originals ar.md', 'several-originals fr.md'],
    ],
    [
      'an original without time, section and author',
      { en: {} },
      ['missing-key en.md', 'missing-key en.md', 'missing-key en.md'],
    ],
    [
      'an image without name and text',
      { en: { ...facts, image: {} } },
      ['missing-key en.md image', 'missing-key en.md image'],
    ],
  ])('is not %s', (_what, files, expected) => {
    const resolved = story(files);
    expect(stated(resolved)).toEqual(expected);
    expect(resolved.items).toEqual([]);
  });
});

it('a story of one edition fills in the rest', () => {
  expect(article({ ar: facts }, 'ar')).toEqual({
    ...words,
    story: 'rivers',
    edition: 'ar',
    original: 'ar',
    slug: 'rivers',
    published: Date.parse(facts.published),
    updated: null,
    section: 'world',
    topics: [],
    authors: ['desk'],
    translators: [],
    image: null,
    source: null,
    kind: 'news',
    coverageEnds: null,
    outdated: null,
    status: 'published',
    expires: null,
    corrections: [],
    aliases: [],
    body: body('ar'),
  });
});

describe('static pages', () => {
  it('inherit the slug, the place in menus and the status, else have the name of their folder', () => {
    const { items } = page({ en: { slug: 'about-us', order: 2, status: 'draft' }, ar: ofEn });
    expect(items.map(({ slug, order, status }) => ({ slug, order, status }))).toEqual([
      { slug: 'about-us', order: 2, status: 'draft' },
      { slug: 'about-us', order: 2, status: 'draft' },
    ]);
    expect(page({ ar: {} }).items).toMatchObject([
      { id: 'about', slug: 'about', order: null, status: 'published' },
    ]);
  });

  it('need not say which is the original', () => {
    const { items, findings } = page({ en: {}, ar: { slug: 'عن' } });
    expect(findings).toEqual([]);
    expect(items.map(({ slug }) => slug)).toEqual(['about', 'عن']);
  });

  it('are no translations of nothing', () => {
    const resolved = page({ ar: ofEn });
    expect(stated(resolved)).toEqual(['translation-of-nothing ar.md translation.of']);
    expect(resolved.items).toEqual([]);
  });
});
