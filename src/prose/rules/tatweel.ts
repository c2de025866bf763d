import { stretches } from '../../language/tatweel.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';

/** A stretched word is another word to search engines, and stretching is the font's business. */
export function tatweel({ passages }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(stretches())]
      .map(({ 0: run, index: start }) => ({ start, end: start + run.length }))
      .filter((stretch) => !isMention(passage, stretch))
      .map((stretch) => findingIn(passage, stretch, 'tatweel', {}, '')),
  );
}
