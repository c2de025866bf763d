import { type Line, softHyphen } from './lines.ts';

/**
 * Every line is a paragraph; where lines are wrapped, what stands between blank lines is one. Lines above or below the
 * text that are no part of the column (headline, byline, credits) stay lines.
 */
export function paragraphsOf(
  lines: readonly Line[],
  onHyphen: (line: Line) => void = () => undefined,
): Line[] {
  const blocks = blocksOf(lines);
  const column = columnIn(blocks);
  if (column === null) return blocks.flat().map(withoutSoftHyphen);
  const join = joiner(lines, onHyphen);
  return blocks.flatMap((block) => {
    const [first, ...rest] = block;
    const isWrapped =
      widthOf([block]) <= widest &&
      breaksOf([block]).every((one) => isForced(one, column)) &&
      endsInside(block);
    if (!first || !isWrapped || block.some(isRow)) return block.map(withoutSoftHyphen);
    return [{ number: first.number, text: rest.reduce((text, one) => join(text, one), first.text) }];
  });
}

const withoutSoftHyphen = (line: Line): Line =>
  line.text.endsWith(softHyphen) ? { ...line, text: line.text.slice(0, -1) } : line;

/** The most blocks above and below a text that may be no part of its column. */
const mostBeside = 6;
/** Where more than one is left out at an end, so many breaks show the column. */
const leastBreaks = 3;

/** The column of a text, with as few blocks left out above and below it as can be. */
function columnIn(blocks: readonly Line[][]): number | null {
  for (let left = 0; left <= 2 * mostBeside; left += 1) {
    for (let above = Math.max(0, left - mostBeside); above <= Math.min(left, mostBeside); above += 1) {
      const inner = blocks.slice(above, blocks.length - (left - above));
      const isShown = (above < 2 && left - above < 2) || breaksOf(inner).length >= leastBreaks;
      const column = isShown ? columnOf(inner) : null;
      if (column !== null) return column;
    }
  }
  return null;
}

/** A word that goes on in the next line. */
const isCut = (before: string, after: string): boolean =>
  before.endsWith(softHyphen) || (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after));

/**
 * Puts lines together. Who cuts words at ends of lines does so more than once: the hyphen goes, unless the word has
 * one elsewhere in the text as well. A hyphen that ends one line alone is that of a compound.
 */
function joiner(
  lines: readonly Line[],
  onHyphen: (line: Line) => void,
): (before: string, after: Line) => string {
  const cuts = lines.filter(({ text }, index) => isCut(text, lines[index + 1]?.text ?? ''));
  const all = lines.map(({ text }) => text).join('\n');
  return (before, { number, text: after }) => {
    if (!isCut(before, after)) return `${before} ${after}`;
    const [start = ''] = /[\p{L}\p{M}]+.$/u.exec(before) ?? [];
    const [end = ''] = /^[\p{L}\p{M}]+/u.exec(after) ?? [];
    const isCompound = !before.endsWith(softHyphen) && (cuts.length < 2 || all.includes(start + end));
    if (isCompound) return `${before}${after}`;
    if (!before.endsWith(softHyphen)) onHyphen({ number: number - 1, text: '-' });
    return `${before.slice(0, -1)}${after}`;
  };
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

/** The length of the longest line. */
const widthOf = (blocks: readonly Line[][]): number =>
  blocks.flat().reduce((most, { text, indent = 0 }) => Math.max(most, indent + text.length), 0);

/** Whether the next word would have made a line longer than the column. */
const isForced = ({ before, indent, after }: Break, column: number): boolean =>
  isCut(before, after) || indent + before.length + 1 + (after.split(/\s/, 1)[0]?.length ?? 0) > column;

const isInside = ({ before }: Break): boolean => /[\p{L}\p{N}\p{M},،\u00AD]$|\p{Ll}-$/u.test(before);

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
  const longest = widthOf(blocks);
  const breaks = breaksOf(many);
  const inside = breaks.filter(isInside);
  const isColumn = breaks.every((one) => isForced(one, longest)) && inside.length > breaks.length / 2;
  return blocks.length > 1 && longest <= widest && isColumn ? longest : null;
}
