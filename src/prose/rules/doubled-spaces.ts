import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** More than one space between words. At the end of a line two of them mean a line break. */
export function doubledSpaces({ passages, source }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(/(?<=\S) {2,}(?=\S)/g)].flatMap(({ 0: run, index: start }) => {
      const end = start + run.length;
      const written = source.slice(passage.placeOf(start), passage.placeOf(end - 1));
      // What stands between two spaces and is not shown has a rule of its own.
      return written.includes('<') ? [] : findingIn(passage, { start, end }, 'doubled-space', {}, ' ');
    }),
  );
}
