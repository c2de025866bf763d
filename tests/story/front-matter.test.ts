import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/story/front-matter.ts';

const required = { title: 'Rivers', description: 'How they rise.' };
const front = (more: object) => articleSchema.safeParse({ ...required, ...more });

describe('times', () => {
  it.each([
    ['2026-01-21T18:30:00+03:00', '2026-01-21T15:30:00Z'],
    ['2026-01-21T18:30:00Z', '2026-01-21T18:30:00Z'],
    ['2024-02-29T00:00:00-05:00', '2024-02-29T05:00:00Z'],
  ])('%s is an instant', (written, utc) => {
    expect(front({ published: written }).data?.published).toBe(Date.parse(utc));
  });

  it.each([
    '2026-01-21',
    '2026-01-21T18:30:00',
    '2026-01-21T18:30+03:00',
    '2025-02-29T00:00:00Z',
    '21.01.2026',
    '2026-13-01T00:00:00Z',
    '',
  ])('%j is not', (written) => {
    expect(front({ published: written }).success).toBe(false);
  });
});

describe('slugs', () => {
  it.each([
    ['Latin', 'how-rivers-rise'],
    ['Arabic', 'كيف-تفيض-الأنهار'],
    ['Persian', 'رودخانه-ها-در-بهار'],
    ['Hebrew', 'נהרות'],
    ['accents', 'crue-soudaine-à-bagdad'],
    ['digits', '7-rivers-in-2026'],
    ['digits of another script', '٧-أنهار'],
  ])('%s: %s', (_what, slug) => {
    expect(front({ slug }).data?.slug).toBe(slug);
  });

  it.each([
    ['a space', 'how rivers'],
    ['a slash', 'how/rivers'],
    ['a capital', 'How-rivers'],
    ['a shadda', 'محمّد'],
    ['a fatha', 'كَتب'],
    ['a superscript alef', 'هٰذا'],
    ['tatweel', 'أنهــار'],
    ['a mark of direction', 'rivers\u200f'],
    ['an override of direction', 'rivers\u202e'],
    ['a zero-width joiner', 'رودخانه\u200cها'],
    ['two hyphens', 'how--rivers'],
    ['a hyphen at the end', 'rivers-'],
    ['a dot', 'rivers.html'],
    ['two dots', '..'],
    ['a percent sign', '50%'],
    ['Arabic punctuation', 'ماذا،يحدث'],
    ['nothing', ''],
    ['81 letters', 'a'.repeat(81)],
  ])('refuses %s', (_what, slug) => {
    expect(front({ slug }).success).toBe(false);
  });

  it('are NFC, so that one address has one spelling', () => {
    expect(front({ slug: 'أنهار'.normalize('NFD') }).data?.slug).toBe('أنهار'.normalize('NFC'));
  });

  it('need no escaping but percent-encoding', () => {
    const letters = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ß',
      'أ',
      'ا\u0654',
      'ي',
      '٣',
      '7',
      '-',
      'נ',
      '漢',
      'İ',
      '.',
      '/',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), (pieces) => {
        const slug = front({ slug: pieces.join('') }).data?.slug;
        if (slug === undefined) return;
        const path = `/${encodeURIComponent(slug)}/`;
        expect(new URL(path, 'https://news.example').pathname).toBe(path);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(slug).toBe(slug.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});

describe('file names of images', () => {
  it.each(['hero.jpg', 'map-2.svg', 'صورة.png', 'two words.webp'])('%s', (src) => {
    expect(front({ image: { src } }).data?.image?.src).toBe(src);
  });

  it.each([
    '../hero.jpg',
    'a/b.jpg',
    '/etc/passwd',
    'C:\\hero.jpg',
    '.hidden.jpg',
    'hero',
    'https://x.example/a.jpg',
  ])('refuses %s', (src) => {
    expect(front({ image: { src } }).success).toBe(false);
  });
});
