import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

/** U+0640 between two letters of its script; before anything else it shows how a letter joins (`هـ`). */
const stretched = /(?<=(?=\p{scx=Arab})\p{Lo}\p{M}*)\u0640+(?=\p{M}*(?=\p{scx=Arab})\p{Lo})/gu;

/** A stretched word is another word to search engines, and stretching is the font's business. */
export function tatweel({ passages }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(stretched)]
      .map(({ 0: run, index: start }) => ({ start, end: start + run.length }))
      .filter((stretch) => !isMention(passage, stretch))
      .map((stretch) => findingIn(passage, stretch, 'tatweel', {}, '')),
  );
}
