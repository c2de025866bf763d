import { charAt, charBefore } from '../../../language/script.ts';
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
const ascii = /^[?!,;:]+$/;

/** Marks that are repeated: `??`, `!!!`, `. . .`. A question that is a cry may have one of each. */
export function repeatedMarks({ passages, native, edition, words }: ProseDocument): ProseFinding[] {
  if (words.spacing.stops === '') return [];
  const ellipsis = edition.typography?.ellipsis ?? '...';
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(repeated)].flatMap(({ 0: marks, 1: mark, index: start }) => {
      const stretch = { start, end: start + marks.length };
      const [before, after] = [charBefore(passage.text, start), charAt(passage.text, stretch.end)];
      const isMeant = mayRepeat(marks, before, after, native) || isMention(passage, stretch);
      if (isMeant || passage.isLiteral(start)) return [];
      const wanted = mark ?? (/^[.…]/.test(marks) ? ellipsis : [...new Set(marks)].join(''));
      const sure = !doubtful.test(marks);
      return [findingIn(passage, stretch, 'repeated-mark', { marks, wanted }, sure ? wanted : null)];
    }),
  );
}

/**
 * Chess has `e4!!`, code `a::b` and `!!x`; where small letters are, a sentence may end in four dots,
 * and two part numbers and paths.
 */
function mayRepeat(marks: string, before: string, after: string, native: RegExp): boolean {
  const isOwn = native.test(before) && !isCased(before);
  if (marks === '....' || marks === '..') return !isOwn;
  if (!ascii.test(marks)) return false;
  if (/^[,:]/.test(marks) && isCased(after)) return true;
  return /\p{N}/u.test(before) || (/[\p{L}=]/u.test(after) && !native.test(after));
}
