import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

const word = /[\p{L}\p{M}\u0640]+/gu;
/** How much of the text beside a word is looked at, in UTF-16 units. */
const reach = 40;

/** Forms that a language's list knows to be wrong wherever they stand; unless they are mentioned. */
export function misspellings({ passages, words }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(word)].flatMap(({ 0: found, index: start }) => {
      const stretch = { start, end: start + found.length };
      const previous = passage.text.slice(Math.max(0, start - reach), start);
      const next = passage.text.slice(stretch.end, stretch.end + reach);
      const misspelling = words.misspelling(found, previous, next);
      if (!misspelling || isMention(passage, stretch)) return [];
      const wanted = inCaseOf(found, misspelling.wanted);
      const text = misspelling.sure ? wanted : null;
      return [findingIn(passage, stretch, 'misspelling', { word: found, wanted }, text)];
    }),
  );
}

function inCaseOf(word: string, meant: string): string {
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
