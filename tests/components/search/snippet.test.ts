import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRest, marked, markerOf, snippetOf } from '../../../src/components/search/snippet.ts';
import type { Segment } from '../../../src/language/direction/direction.ts';
import { stemsOf } from '../../language/search/stems.ts';

const plain = (text: string): Segment => ({ text, foreign: null });
const isolated = (text: string): Segment => ({
  text,
  foreign: { direction: 'ltr', language: 'en', override: false, unbroken: false },
});
const wanted = (query: string, language = 'en') => markerOf(query, stemsOf(language));
const shown = (segments: readonly Segment[] | null) => segments?.map(({ text }) => text).join('') ?? null;
const marks = (text: string, query: string, language?: string) =>
  marked([plain(text)], wanted(query, language))
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.marked ? [part.text] : []));

describe('words are marked', () => {
  it.each([
    ['en', 'river', 'Two rivers, and the river’s banks', ['rivers', 'river’s']],
    ['en', 'US', 'The U.S. military, the ‘US’ and us', ['U.S', 'US']],
    ['en', 'us', 'The U.S. military, the ‘US’ and us', ['U.S', 'US', 'us']],
    ['en', 'quran', 'A Qur‘an.', ['Qur‘an']],
    ['ar', 'بغداد', 'من بَغْدَادَ إلى البصرة، ثم ببغداد.', ['بَغْدَادَ', 'ببغداد']],
    ['ar', '123', 'الرحلة ۱۲۳', ['۱۲۳']],
    ['ar', 'كتاب', 'الكتـــابُ', ['الكتـــابُ']],
  ])('%s: %s', (language, query, text, expected) => {
    expect(marks(text, query, language)).toEqual(expected);
  });

  it('in any text, of which nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = marked([plain(text)], wanted('a')).flatMap((one) => one.parts);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('a snippet', () => {
  it('is of the paragraph with the most words', () => {
    const blocks = [[plain('A river.')], [plain('A river and a dam.')], [plain('A dam and a river.')]];
    expect(shown(snippetOf(blocks, wanted('dam river')))).toBe('A river and a dam.');
  });

  it('is cut between words, where the words are', () => {
    const text = `${'before '.repeat(40)}dam ${'after '.repeat(80)}`;
    const snippet = shown(snippetOf([[plain(text)]], wanted('dam'))) ?? '';
    expect(snippet).toMatch(/^…(before )+dam( after)+…$/);
    expect(snippet.length).toBeLessThan(240);
  });

  it('keeps whole what its page isolates', () => {
    const long = isolated('one two three '.repeat(20));
    expect(snippetOf([[plain('dam '), long, plain(' end')]], wanted('dam'))).toContainEqual(long);
  });

  it('is not made of nothing', () => {
    expect(snippetOf([[plain('A bridge')]], wanted('dam'))).toBeNull();
    expect(snippetOf([], wanted('dam'))).toBeNull();
  });
});

it('is needed where title and description do not have all words', () => {
  expect(hasRest([plain('Of water')], [plain('A dam')], wanted('dams water'))).toBe(true);
  expect(hasRest([plain('Of water')], [plain('A dam')], wanted('dams fish'))).toBe(false);
});
