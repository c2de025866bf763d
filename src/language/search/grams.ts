import { unspaced } from '../../publication/unspaced.ts';

/** Letters of scripts without spaces in a row, with their marks; and what is between. */
const pieces = new RegExp(`(?:${unspaced.source}\\p{M}*)+|(?:(?!${unspaced.source}).)+`, 'gsu');
const letters = /.\p{M}*/gsu;

const lettersOf = (run: string): string[] => run.match(letters) ?? [];
const pairsOf = (all: readonly string[]) => all.slice(1).map((one, index) => `${all[index]}${one}`);

/** The words of a run of letters, as `words` finds them where there are spaces and `ofRun` where there are none. */
function split(found: string, ofRun: (letters: readonly string[]) => string[]): string[] {
  if (!unspaced.test(found)) return [found];
  return (found.match(pieces) ?? []).flatMap((piece) =>
    unspaced.test(piece) ? ofRun(lettersOf(piece)) : [piece],
  );
}

/** What finds a word: where words have no spaces between them, all letters and all pairs of neighbours. */
export const findableGrams = (found: string): string[] => split(found, (all) => [...all, ...pairsOf(all)]);

/** What is asked for: the pairs, or a letter that is alone. */
export const askedGrams = (found: string): string[] =>
  split(found, (all) => (all.length === 1 ? [...all] : pairsOf(all)));

/**
 * A run of letters in pieces, marked where one of its letters, or a pair of them, is looked for.
 *
 * @param isWanted whether a letter or a pair is
 */
export function markedGrams(
  found: string,
  isWanted: (gram: string) => boolean,
): { text: string; marked: boolean }[] {
  return (found.match(pieces) ?? []).flatMap((piece) => {
    if (!unspaced.test(piece)) return [{ text: piece, marked: isWanted(piece) }];
    const all = lettersOf(piece);
    const pairs = pairsOf(all).map(isWanted);
    return all.map((text, index) => ({
      text,
      marked: Boolean(pairs[index - 1] || pairs[index] || isWanted(text)),
    }));
  });
}
