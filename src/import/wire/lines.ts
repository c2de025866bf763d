import { codeOf, withoutHidden } from '../../problems/characters.ts';

/** A line of wire copy, or a paragraph that starts on it. */
export interface Line {
  /** Counted as editors count, from 1. */
  number: number;
  /** Without spaces around it; empty for a blank line. */
  text: string;
  /** How many spaces stood before it; a tab is several. */
  indent?: number;
}

/** Something that was in the text and will not be in the story's, with the reason. */
export interface Removed extends Line {
  reason: string;
}

/** What a step leaves of the lines, and what it took. A removed line leaves a blank one. */
export interface Sifted {
  lines: Line[];
  removed: Removed[];
}

/** Spaces at either end; U+FEFF, which programs take for one, is something to be told. */
const ends = /^[^\S\uFEFF]+|[^\S\uFEFF]+$/g;

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => {
    const [start = ''] = /^[ \t\u00A0]*/.exec(line) ?? [];
    const indent = start.replaceAll('\t', '    ').length;
    return { number: index + 1, text: line.replace(ends, ''), ...(indent > 0 && { indent }) };
  });
}

/** The words of a text: what stands between spaces and holds a letter or digit. */
export const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * Takes out control characters, which wire protocols frame messages with (IPTC 7901) and XML 1.0
 * forbids, what no reader sees, and lines without a letter, digit or pictograph, which are rules and
 * ornaments.
 */
export function dropWordless(lines: readonly Line[]): Sifted {
  const removed: Removed[] = [];
  const kept = lines.map(({ number, text, indent }) => {
    const { text: spaced, codes } = withoutControls(text);
    const { text: seen, codes: hidden } = withoutHidden(spaced);
    const clean = seen.trim();
    if (codes.length > 0) removed.push({ number, text: codes.join(' '), reason: 'control characters' });
    if (hidden.length > 0) removed.push({ number, text: hidden.join(' '), reason: 'invisible characters' });
    const wordless =
      clean !== '' && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(clean.replaceAll('\u0640', ''));
    if (wordless) removed.push({ number, text: clean, reason: 'no words' });
    return { number, text: wordless ? '' : clean, ...(indent !== undefined && { indent }) };
  });
  return { lines: kept, removed };
}

/** A line without control characters; those that make room leave a space. */
function withoutControls(text: string): { text: string; codes: string[] } {
  const codes = [...text.matchAll(/(?!\t)\p{Cc}/gu)].map(([one]) => codeOf(one));
  return { text: text.replace(/[\v\f\x85]+/g, ' ').replace(/(?!\t)\p{Cc}/gu, ''), codes };
}

/**
 * Every line is a paragraph; where lines are wrapped, what stands between blank lines is one. Lines above or below the
 * text that are no part of the column (headline, byline, credits) stay lines.
 */
export function paragraphsOf(lines: readonly Line[]): Line[] {
  const blocks = blocksOf(lines);
  const columns = [blocks, blocks.slice(1), blocks.slice(0, -1), blocks.slice(1, -1)].map(columnOf);
  const column = columns.find((one) => one !== null) ?? null;
  if (column === null) return blocks.flat();
  return blocks.flatMap((block) => {
    const [first, ...rest] = block;
    const isWrapped = breaksOf([block]).every((one) => isForced(one, column)) && endsInside(block);
    if (!first || !isWrapped || block.some(isRow)) return block;
    return [{ number: first.number, text: [first, ...rest].map(({ text }) => text).join(' ') }];
  });
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap(atIndents).filter((block) => block.length > 0);
}

/** Tabs part the cells of a row. */
const isRow = ({ text }: Line) => text.includes('\t');

/** Paragraphs of a block whose first lines are indented, and whose other lines are not. */
function atIndents(block: readonly Line[]): Line[][] {
  const isFlush = ({ indent = 0 }: Line) => indent < 2;
  if (block.every(isFlush) || !block.some(isFlush) || block.some(isRow)) return [[...block]];
  const parts: Line[][] = [];
  for (const line of block) {
    if (isFlush(line) && parts.length > 0) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Columns that wire copy and mail are wrapped at have fewer characters. */
const widest = 100;

/** A break between two lines of a block. */
interface Break {
  before: string;
  indent: number;
  after: string;
}

const breaksOf = (blocks: readonly Line[][]): Break[] =>
  blocks.flatMap((block) =>
    block.slice(1).map((line, index) => ({
      after: line.text,
      before: block[index]?.text ?? '',
      indent: block[index]?.indent ?? 0,
    })),
  );

/** Whether the next word would have made a line longer than the column. */
const isForced = ({ before, indent, after }: Break, column: number): boolean =>
  indent + before.length + 1 + (after.split(/\s/, 1)[0]?.length ?? 0) > column;

const isInside = ({ before }: Break): boolean => /[\p{L}\p{N}\p{M},،]$/u.test(before);

/** Whether a block is broken inside sentences somewhere, or is one line. */
const endsInside = (block: Line[]): boolean =>
  block.length === 1 || breaksOf([block]).some(isInside) || block.length === 2;

/**
 * The width of the column that lines end at, rather than where a paragraph does: at every break inside a block the next
 * word would have made the line longer than the longest, and most breaks are inside a sentence. Text in one block is
 * never taken for wrapped: nothing in it would end a paragraph.
 */
function columnOf(blocks: readonly Line[][]): number | null {
  const many = blocks.filter((block) => block.length > 1);
  const longest = blocks
    .flat()
    .reduce((most, { text, indent = 0 }) => Math.max(most, indent + text.length), 0);
  const breaks = breaksOf(many);
  const inside = breaks.filter(isInside);
  const isColumn = breaks.every((one) => isForced(one, longest)) && inside.length > breaks.length / 2;
  return blocks.length > 1 && longest <= widest && isColumn ? longest : null;
}
