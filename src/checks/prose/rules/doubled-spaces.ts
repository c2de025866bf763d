import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** More than one space between words. At the end of a line two of them mean a line break. */
export function doubledSpaces({ passages }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(/(?<=\S) {2,}(?=\S)/g)].map(({ 0: run, index: start }) =>
      findingIn(passage, { start, end: start + run.length }, 'doubled-space', {}, ' '),
    ),
  );
}
