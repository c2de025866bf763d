import { charAt, charBefore } from '../language/script.ts';
import type { Range } from './range.ts';

/** Marks of quotation of any language that close each other: `“a”`, `„a“`, `”a“`, `»a«`. */
const families = ['«»', '“”„‟"', '‹›', "‘’‚'"];
const all = /[«»“”„‟‹›‘’‚"']/g;
const letter = /[\p{L}\p{N}]/u;
/** Marks that are apostrophes too: what they open is a quotation only where it ends. */
const single = /[‘’‚']/;
const opening = /[«“„‹‘‚]/;

interface Mark {
  family: string;
  mark: string;
  offset: number;
}

/**
 * What is quoted in a text, without the spaces just inside the marks. A quotation that does not end
 * goes on to the end of the text, as those of several paragraphs do.
 */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  const open: Mark[] = [];
  for (const { 0: mark, index: offset } of text.matchAll(all)) {
    const family = families.find((one) => one.includes(mark)) ?? '';
    const [before, after] = [charBefore(text, offset), charAt(text, offset + 1)];
    if (single.test(mark) && letter.test(before) && letter.test(after)) continue;
    const last = open.findLastIndex((one) => one.family === family);
    const again = last >= 0 && opensAgain(open[last]?.mark ?? '', mark, before, after);
    if (last >= 0 && !again) {
      ranges.push(inner(text, (open[last]?.offset ?? 0) + 1, offset));
      open.length = last;
    } else if (opens(mark, before)) open.push({ family, mark, offset });
  }
  const unclosed = open.find(({ mark }) => !single.test(mark));
  return unclosed ? [...ranges, inner(text, unclosed.offset + 1, text.length)] : ranges;
}

/** Behind a digit a straight mark is a sign of inches, behind a letter a single one is an apostrophe. */
function opens(mark: string, before: string): boolean {
  if (mark === '"') return !/\p{N}/u.test(before);
  return !single.test(mark) || !letter.test(before);
}

/** Whether a mark begins a quotation inside one of the same marks. */
function opensAgain(first: string, mark: string, before: string, after: string): boolean {
  if (first === mark && opening.test(mark)) return true;
  return mark === '"' && /^\s$/.test(before) && letter.test(after);
}

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
