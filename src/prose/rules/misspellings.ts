import type { ProseDocument } from '../document.ts';
import type { ProsePassage } from '../passage.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

const word = /[\p{L}\p{M}\u0640]+/gu;
/** How much of the text beside a word is looked at, in UTF-16 units. */
const reach = 40;

/**
 * Forms that a language's list knows to be wrong wherever they stand, and words that stand apart from
 * what they are written onto; unless they are mentioned.
 */
export function misspellings(document: ProseDocument): ProseFinding[] {
  const { passages, words } = document;
  return passages.flatMap((passage) => [
    ...apart(passage, document),
    ...[...passage.text.matchAll(word)].flatMap(({ 0: found, index: start }) => {
      const stretch = { start, end: start + found.length };
      const previous = passage.text.slice(Math.max(0, start - reach), start);
      const next = passage.text.slice(stretch.end, stretch.end + reach);
      const misspelling = words.misspelling(found, previous, next);
      if (!misspelling || isMention(passage, stretch)) return [];
      const wanted = inCaseOf(found, misspelling.wanted);
      const text = misspelling.sure ? wanted : null;
      return [findingIn(passage, stretch, 'misspelling', { word: found, wanted }, text)];
    }),
  ]);
}

const pair = /(?<![\p{L}\p{M}\p{N}\u0640'’.-])([\p{L}\p{M}]+)[ \u00A0]+([\p{L}\p{M}]{2,})/gu;

/** Words that belong onto the one behind them. */
function apart(passage: ProsePassage, { words, native }: ProseDocument): ProseFinding[] {
  const { text } = passage;
  return [...text.matchAll(pair)].flatMap(({ 0: both, 1: word = '', 2: next = '', index: start }) => {
    const previous = text.slice(Math.max(0, start - reach), start);
    const stretch = { start, end: start + both.length };
    if (!native.test(next) || !words.isJoined(word, previous) || isMention(passage, stretch)) return [];
    const wanted = word + next;
    return [findingIn(passage, stretch, 'misspelling', { word: both, wanted }, wanted)];
  });
}

function inCaseOf(word: string, meant: string): string {
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
