import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** Apostrophes as a plain keyboard has them. */
export function straightApostrophes({ passages, typesetter }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) =>
    typesetter
      .edits(passage.text, passage.isLiteral)
      .filter(({ kind }) => kind === 'apostrophe')
      .map((edit) => findingIn(passage, edit, 'straight-apostrophe', {}, edit.text)),
  );
}
