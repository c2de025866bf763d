import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

const twice = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}'’]*)(\s+)(\1)(?![\p{L}\p{M}\p{N}'’-])/giu;

/**
 * A word that stands twice in a row. Names may (`Duran Duran`), and what a language doubles on
 * purpose; one of two is taken away only where a language never does that, and on one line.
 */
export function doubledWords({ passages, words }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(twice)].flatMap(
      ({ 0: all, 1: word = '', 2: space = '', 3: again = '', index }) => {
        if (words.mayDouble(word) || (/^\p{Lu}/u.test(word) && word === again)) return [];
        const start = index + word.length;
        const isSure = words.isSlip(word) && !space.includes('\n');
        const stretch = { start, end: index + all.length };
        const found = findingIn(passage, stretch, 'doubled-word', { word }, isSure ? '' : null);
        return [{ ...found, offset: passage.placeOf(start + space.length) }];
      },
    ),
  );
}
