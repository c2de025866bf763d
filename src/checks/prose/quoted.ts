import { charAt, charBefore } from '../../language/script.ts';
import type { Range } from './range.ts';

/** Opening marks of quotation in any language, and what closes each of them. */
const closes: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  "'": "'",
};
const all = /[«»“”„‹›‘’‚"']/g;
const letter = /[\p{L}\p{N}]/u;
/** Marks that are apostrophes too: what they open is a quotation only where it ends. */
const single = /[‘’‚']/;

/**
 * What is quoted in a text, without the spaces just inside the marks. A quotation that does not end
 * goes on to the end of the text, as those of several paragraphs do.
 */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  const open: { mark: string; offset: number }[] = [];
  for (const { 0: mark, index: offset } of text.matchAll(all)) {
    const last = open.findLastIndex((one) => closes[one.mark]?.includes(mark));
    const [before, after] = [charBefore(text, offset), charAt(text, offset + 1)];
    const isApostrophe = single.test(mark) && letter.test(before) && letter.test(after);
    if (isApostrophe) continue;
    if (last >= 0 && !(mark === '"' && opensAgain(before, after))) {
      ranges.push(inner(text, (open[last]?.offset ?? 0) + 1, offset));
      open.length = last;
    } else if (mark in closes && opens(mark, before)) open.push({ mark, offset });
  }
  const unclosed = open.find(({ mark }) => !single.test(mark));
  return unclosed ? [...ranges, inner(text, unclosed.offset + 1, text.length)] : ranges;
}

/** Behind a digit a straight mark is a sign of inches, behind a letter a single one is an apostrophe. */
function opens(mark: string, before: string): boolean {
  if (mark === '"') return !/\p{N}/u.test(before);
  return !single.test(mark) || !letter.test(before);
}

const opensAgain = (before: string, after: string) => /^\s$/.test(before) && letter.test(after);

function inner(text: string, start: number, end: number): Range {
  const content = text.slice(start, end);
  return {
    start: start + content.length - content.trimStart().length,
    end: start + content.trimEnd().length,
  };
}

/** Whether any of a stretch is in one of the ranges; an empty one is if it stands inside. */
export function isWithin(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => start < range.end && end > range.start);
}
