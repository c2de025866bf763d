import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

/** Forms that a language's list knows to be wrong wherever they stand; unless they are mentioned. */
export function misspellings({ passages, words }: ProseDocument): ProseFinding[] {
  const { misspelt } = words;
  if (!misspelt) return [];
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(misspelt)].flatMap(({ 0: word, index: start }) => {
      const stretch = { start, end: start + word.length };
      const meant = words.misspellings.get(word.normalize('NFC').toLowerCase());
      if (meant === undefined || isMention(passage, stretch)) return [];
      const wanted = inCaseOf(word, meant);
      return [findingIn(passage, stretch, 'misspelling', { word, wanted }, wanted)];
    }),
  );
}

function inCaseOf(word: string, meant: string): string {
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
