import { charBefore, NearestLetters } from '../../../language/script.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/**
 * Quotation marks as a plain keyboard has them. Those without their other half are found too, but
 * which half is missing only the writer knows. Inches and what is escaped are meant as they are.
 */
export function straightQuotes({ passages, typesetter, edition, native }: ProseDocument): ProseFinding[] {
  if (!edition.typography?.quotes) return [];
  return passages.flatMap((passage) => {
    const { text, isLiteral } = passage;
    if (!/["']/.test(text)) return [];
    const edits = new Map(typesetter.edits(text, isLiteral).map((edit) => [edit.start, edit]));
    const letters = new NearestLetters(text);
    return [...text.matchAll(/["']/g)].flatMap(({ 0: mark, index: start }) => {
      const edit = edits.get(start);
      const stretch = { start, end: start + 1 };
      if (edit?.kind === 'quote') return [findingIn(passage, stretch, 'straight-quote', { mark }, edit.text)];
      const isInches = /\p{Nd}/u.test(charBefore(text, start));
      const isOwn = native.test(letters.before(start) || letters.after(start));
      if (edit || mark === "'" || isInches || !isOwn || isLiteral(start)) return [];
      return [findingIn(passage, stretch, 'straight-quote', { mark })];
    });
  });
}
