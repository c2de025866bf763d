import { charAt, charBefore, NearestLetters } from '../../language/script.ts';
import { applyEdits } from '../../language/typography/edits.ts';
import type { ProseDocument } from '../document.ts';
import type { ProsePassage } from '../passage.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/**
 * Straight quotation marks without their other half: which half is missing, only the writer knows.
 * Pairs become the marks of the edition when it is built, and so are nothing to write about; signs of
 * inches and what is escaped are meant as they are.
 */
export function straightQuotes(document: ProseDocument): ProseFinding[] {
  const { passages, edition } = document;
  if (!edition.typography?.quotes) return [];
  return passages.flatMap((passage, index) => {
    if (!/["']/.test(passage.text)) return [];
    const alone = marksAlone(passage, document);
    const first = unclosedAtStart(passage, passages[index + 1], document);
    return (first === null ? alone : [first, ...alone]).map((start) => {
      const mark = passage.text.charAt(start);
      return findingIn(passage, { start, end: start + 1 }, 'straight-quote', { mark });
    });
  });
}

/** Marks that stay straight, though nothing else is meant by them. */
function marksAlone({ text, isLiteral }: ProsePassage, { typesetter, native }: ProseDocument): number[] {
  const set = new Set(typesetter.edits(text, isLiteral).map(({ start }) => start));
  const letters = new NearestLetters(text);
  return [...text.matchAll(/["']/g)].flatMap(({ 0: mark, index: start }) => {
    const before = charBefore(text, start);
    const isOwn = native.test(letters.before(start) || letters.after(start));
    const opens = /^[\s\p{Ps}]?$/u.test(before) && /\p{L}/u.test(charAt(text, start + 1));
    const isMeant = mark === '"' ? /[\p{Nd}'′]/u.test(before) : !opens;
    return set.has(start) || isMeant || !isOwn || isLiteral(start) ? [] : [start];
  });
}

/** A mark that opens a whole paragraph and does not close, though the next paragraph is not quoted too. */
function unclosedAtStart(
  { text, kind, isLiteral }: ProsePassage,
  next: ProsePassage | undefined,
  { typesetter, edition }: ProseDocument,
): number | null {
  const [open = '', close = ''] = edition.typography?.quotes?.double ?? [];
  const start = text.search(/\S/);
  if (text.charAt(start) !== '"' || open === close) return null;
  if (kind === 'block' && next?.kind === 'block' && /^\s*["\p{Pi}„]/u.test(next.text)) return null;
  const set = applyEdits(text, typesetter.edits(text, isLiteral)).trimStart();
  const isUnclosed = set.startsWith(open) && set.split(open).length > set.split(close).length;
  return isUnclosed ? start : null;
}
