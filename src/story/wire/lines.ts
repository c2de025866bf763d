/** A line of wire copy, or a paragraph that starts on it. */
export interface Line {
  /** Counted as editors count, from 1. */
  number: number;
  /** Without spaces around it; empty for a blank line. */
  text: string;
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

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line.trim() }));
}

/** The words of a text: what stands between spaces and holds a letter or digit. */
export const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * Takes out control characters, which wire protocols frame messages with (IPTC 7901) and XML 1.0
 * forbids, and lines without a letter, digit or pictograph, which are rules and ornaments.
 */
export function dropWordless(lines: readonly Line[]): Sifted {
  const removed: Removed[] = [];
  const kept = lines.map(({ number, text }) => {
    const clean = text
      .replace(/[\v\f]+/g, ' ')
      .replace(/(?!\t)\p{Cc}/gu, '')
      .trim();
    if (clean !== text) removed.push({ number, text: visible(text), reason: 'control characters' });
    const wordless = clean !== '' && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(clean);
    if (wordless) removed.push({ number, text: clean, reason: 'no words' });
    return { number, text: wordless ? '' : clean };
  });
  return { lines: kept, removed };
}

/** The control characters of a text, as `U+000C`. */
function visible(text: string): string {
  const codes = [...text.matchAll(/(?!\t)\p{Cc}/gu)].map(([one]) => one.charCodeAt(0));
  return codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** Every line is a paragraph; where lines are wrapped, what stands between blank lines is one. */
export function paragraphsOf(lines: readonly Line[]): Line[] {
  const blocks = blocksOf(lines);
  if (!isWrapped(blocks)) return blocks.flat();
  return blocks.flatMap(([first, ...rest]) =>
    first ? [{ number: first.number, text: [first, ...rest].map(({ text }) => text).join(' ') }] : [],
  );
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Columns that wire copy and mail are wrapped at have fewer characters. */
const widest = 100;

/**
 * Whether lines end where a column ends rather than where a paragraph does: at every break inside a
 * block the next word would have made the line longer than the longest, and most breaks are inside
 * a sentence. Text in one block is never taken for wrapped: nothing in it would end a paragraph.
 */
function isWrapped(blocks: readonly Line[][]): boolean {
  const longest = blocks.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  const breaks = blocks.flatMap((block) =>
    block.slice(1).map((line, index) => ({ after: line.text, before: block[index]?.text ?? '' })),
  );
  const isForced = ({ before, after }: (typeof breaks)[number]) =>
    before.length + 1 + (after.split(/\s/, 1)[0]?.length ?? 0) > longest;
  const inside = breaks.filter(({ before }) => /[\p{L}\p{N}\p{M},،]$/u.test(before));
  const isColumn = breaks.every(isForced) && inside.length > breaks.length / 2;
  return blocks.length > 1 && longest <= widest && isColumn;
}
