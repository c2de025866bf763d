import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** After letters of a script with marks of its own, those of a plain keyboard are slips. */
export function asciiPunctuation({ passages, typesetter }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    typesetter
      .edits(passage.text, passage.isLiteral)
      .filter(({ kind }) => kind === 'punctuation')
      .map((edit) => {
        const mark = passage.text.slice(edit.start, edit.end);
        return findingIn(passage, edit, 'ascii-punctuation', { mark, wanted: edit.text }, edit.text);
      }),
  );
}
