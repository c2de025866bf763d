import type { ProseDocument } from '../document.ts';
import { key } from '../forms.ts';
import type { ProsePassage } from '../passage.ts';
import type { Range } from '../range.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

const word = /(?<![\p{L}\p{M}\p{N}'’\u0640-])\p{L}[\p{L}\p{M}'’\u0640]*(?![\p{N}-])/gu;

/** How much of the text on each side is looked at, in UTF-16 units. */
const reach = 40;

/** Quotation marks that open. */
const calls = /[\p{Pi}"]$/u;

interface Word extends Range {
  text: string;
}

/**
 * A word that stands twice in a row. Names may (`Duran Duran`, `vitamin A a day`), and so may cries, what is called
 * out at the start of a quotation, and what a language doubles on purpose; one of two is taken away only where a language never does that, and on one line.
 */
export function doubledWords({ passages, words }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    pairsIn(passage).flatMap(([one, again]) => {
      const isLabel = /^\p{Lu}$/u.test(one.text) && one.start > 0;
      const isName = isLabel || (/^\p{Lu}/u.test(one.text) && one.text === again.text);
      const next = passage.text.slice(again.end, again.end + reach);
      const previous = passage.text.slice(Math.max(0, one.start - reach), one.start);
      const isSlip = words.isSlip(one.text);
      const isCalled = calls.test(previous) && passage.isQuoted(one);
      const isCry = !isSlip && (isCalled || /^\s*!/.test(next));
      if (words.mayDouble(one.text, previous, next) || isName || isCry) return [];
      const isSame = one.text === again.text || /^\p{Lu}/u.test(one.text);
      const isSure = isSlip && isSame && !passage.text.slice(one.end, again.start).includes('\n');
      const stretch = { start: one.end, end: again.end };
      const found = findingIn(passage, stretch, 'doubled-word', { word: one.text }, isSure ? '' : null);
      return [{ ...found, offset: passage.placeOf(again.start) }];
    }),
  );
}

/** Words with only space between them that are the same, whatever the order of their marks. */
function pairsIn({ text }: ProsePassage): [Word, Word][] {
  const found = [...text.matchAll(word)].map(({ 0: one, index: start }) => ({
    text: one,
    start,
    end: start + one.length,
  }));
  const pairs: [Word, Word][] = [];
  for (const [index, again] of found.entries()) {
    const one = found[index - 1];
    if (!one || key(one.text) !== key(again.text) || !/^\s+$/.test(text.slice(one.end, again.start)))
      continue;
    pairs.push([one, again]);
  }
  return pairs;
}
