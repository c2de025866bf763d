import { diffWords } from 'diff';

/** A stretch of two versions of a text, in the order in which a person reads the newer one. */
export interface WordChange {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/**
 * How words of a text changed. A word is what the language takes for one, with the marks on its letters:
 * https://unicode.org/reports/tr29/#Word_Boundaries
 *
 * @param language BCP 47 tag
 */
export function wordChanges(was: string, now: string, language: string): WordChange[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWords(was, now, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** How much of their words two texts have in common, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (ours.length + theirs.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1);
  const common = theirs.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * common.length) / (ours.length + theirs.length);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
