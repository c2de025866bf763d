import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, facts, ofEn, stated, story } from './stories.ts';

describe('a translation', () => {
  const original = {
    ...facts,
    slug: 'rivers-rise',
    updated: '2026-01-22T09:00:00+03:00',
    topics: ['water', 'iraq'],
    translators: ['original-translator'],
    image: { src: 'river.png', alt: 'A river', caption: 'In spring', credit: 'Desk' },
    source: { name: 'An agency', url: 'https://agency.example/1' },
    status: 'published',
    expires: '2027-01-01T00:00:00Z',
    corrections: [{ at: '2026-01-22T09:00:00+03:00', text: 'The wrong river.' }],
    aliases: ['/old/rivers'],
  };
  const inherited = [
    'published',
    'updated',
    'section',
    'topics',
    'authors',
    'source',
    'status',
    'expires',
    'slug',
  ] as const;

  it('inherits what is true of the story', () => {
    const en = article({ en: original, ar: ofEn }, 'en');
    const ar = article({ en: original, ar: ofEn }, 'ar');
    for (const key of inherited) expect(ar[key]).toEqual(en[key]);
    expect(ar).toMatchObject({ story: 'rivers', original: 'en', edition: 'ar' });
  });

  it('does not inherit what is written in a language', () => {
    const ar = article({ en: original, ar: { ...ofEn, title: 'أنهار', description: 'كيف تفيض.' } }, 'ar');
    expect(ar).toMatchObject({
      title: 'أنهار',
      description: 'كيف تفيض.',
      corrections: [],
      aliases: [],
      translators: [],
    });
  });

  it('keeps what it says itself', () => {
    const own = {
      slug: 'أنهار',
      section: 'science',
      topics: [],
      authors: ['other'],
      status: 'draft',
      translators: ['desk'],
    };
    expect(article({ en: original, ar: { ...ofEn, ...own } }, 'ar')).toMatchObject(own);
  });

  it('takes the text of the image from the original, and says so', () => {
    const files = { en: original, ar: ofEn };
    expect(article(files, 'ar').image).toEqual({
      src: 'river.png',
      alt: 'A river',
      caption: 'In spring',
      credit: 'Desk',
      wordsOf: 'en',
    });
    expect(article(files, 'en').image?.wordsOf).toBeNull();
    expect(stated(story(files))).toEqual([
      'image-untranslated ar.md image',
      'image-untranslated ar.md image',
    ]);
  });

  it('has what must be seen of the image from the original, unless the picture is another', () => {
    const of = { ...original, image: { ...original.image, focus: '20% 0%' } };
    expect(article({ en: of, ar: { ...ofEn } }, 'ar').image?.focus).toEqual({ x: 20, y: 0 });
    const own = { src: 'other.png', alt: 'صورة' };
    expect(article({ en: of, ar: { ...ofEn, image: own } }, 'ar').image?.focus).toBeUndefined();
  });

  it('has its own text of the image', () => {
    const files = { en: original, ar: { ...ofEn, image: { alt: 'نهر', caption: 'في الربيع' } } };
    expect(article(files, 'ar').image).toEqual({
      src: 'river.png',
      alt: 'نهر',
      caption: 'في الربيع',
      credit: 'Desk',
      wordsOf: null,
    });
    expect(stated(story(files))).toEqual([]);
  });

  it('never marks its own words as those of another language', () => {
    const files = { en: original, ar: { ...ofEn, image: { caption: 'في الربيع' } } };
    const { caption, wordsOf } = article(files, 'ar').image ?? {};
    expect(caption === 'في الربيع' && wordsOf === 'en').toBe(false);
  });

  it('needs a name and a text for an image that only it has', () => {
    const en = { ...facts };
    expect(stated(story({ en, ar: { ...ofEn, image: { caption: 'نهر' } } }))).toEqual([
      'missing-key ar.md image',
      'missing-key ar.md image',
    ]);
    expect(
      article({ en, ar: { ...ofEn, image: { src: 'a.png', alt: 'نهر' } } }, 'ar').image?.wordsOf,
    ).toBeNull();
  });

  it('was never updated before it was published', () => {
    const instant = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`);
    const times = fc
      .record({ published: instant, updated: instant }, { requiredKeys: [] })
      .filter(({ published, updated }) => !published || !updated || published <= updated);
    fc.assert(
      fc.property(times, instant, times, (en, published, ar) => {
        if (en.updated && en.updated < published) return;
        const { published: shown, updated } = article(
          { en: { ...facts, ...en, published }, ar: { ...ofEn, ...ar } },
          'ar',
        );
        if (ar.updated && Date.parse(ar.updated) < shown) return; // what `updated-before-published` is for
        expect(updated ?? shown).toBeGreaterThanOrEqual(shown);
      }),
    );
  });
});
