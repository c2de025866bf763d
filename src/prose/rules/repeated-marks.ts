import { charAt, charBefore } from '../../language/script.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, isMention, type ProseFinding } from '../rule.ts';
import { isCased } from '../spacing/fault.ts';

const space = String.raw`[ \u00A0\u202F]?`;
/** Several of the marks that end a question or a cry; one mark twice or more; dots with spaces, too few or too many. */
const repeated = new RegExp(
  [
    '[؟?!]{3,}',
    String.raw`([؟?!،؛,;:。、])(?:${space}\1)+`,
    String.raw`\.(?: \.)+(?![\p{L}\p{N}.])`,
    String.raw`(?<![.\d/\\])(?:\.\.|\.{4,})(?![.\d/\\])`,
    `…(?:${space}…)+`,
  ].join('|'),
  'gu',
);
/** Dots that may stand for one or for three. */
const doubtful = /^(?:\.{2}|\.{4,}|\. \.)$/;
/** How much of the text before marks is looked at, in UTF-16 units: a letter and spaces. */
const reach = 8;
const ascii = /^[?!,;:]+$/;

/** Marks that are repeated: `??`, `!!!`, `. . .`. A question that is a cry may have one of each. */
export function repeatedMarks({ passages, native, edition, words }: ProseDocument): ProseFinding[] {
  if (words.spacing.stops === '') return [];
  const ellipsis = edition.typography?.ellipsis ?? '...';
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(repeated)].flatMap(({ 0: marks, 1: mark, index: start }) => {
      const stretch = { start, end: start + marks.length };
      const before = passage.text.slice(Math.max(0, start - reach), start);
      const after = charAt(passage.text, stretch.end);
      const isMeant = mayRepeat(marks, before, after, native) || isMention(passage, stretch);
      if (isMeant || passage.isLiteral(start)) return [];
      const wanted = mark ?? (/^[.…]/.test(marks) ? ellipsis : [...new Set(marks)].join(''));
      const sure = !doubtful.test(marks);
      return [findingIn(passage, stretch, 'repeated-mark', { marks, wanted }, sure ? wanted : null)];
    }),
  );
}

/**
 * Chess has `e4!!`, code `a::b`, `::1` and `!!x`; where small letters are, a sentence may end in four
 * dots, and two part numbers and paths.
 *
 * @param text what stands before the marks
 */
function mayRepeat(marks: string, text: string, after: string, native: RegExp): boolean {
  const [before, letter] = [charBefore(text, text.length), text.trimEnd().slice(-1)];
  const isOwn = native.test(letter) && !isCased(letter);
  const endsWord = isCased(before) && native.test(before) && /^[\s"\p{Pe}\p{Pf}]?$/u.test(after);
  if (marks === '....' || marks === '..') return !isOwn && (marks === '....' || !endsWord);
  if (!ascii.test(marks)) return false;
  if (/^[,:]/.test(marks) && (isCased(after) || /\p{N}/u.test(after))) return true;
  return /\p{N}/u.test(before) || (/[\p{L}=]/u.test(after) && !native.test(after));
}
