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
    const clean = `${seen.trim()}${spaced.endsWith(softHyphen) && seen.trim() !== '' ? softHyphen : ''}`;
    if (codes.length > 0) removed.push({ number, text: codes.join(' '), reason: 'control characters' });
    if (hidden.length > 0) removed.push({ number, text: hidden.join(' '), reason: 'invisible characters' });
    const wordless =
      clean !== '' && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(clean.replaceAll('\u0640', ''));
    if (wordless) removed.push({ number, text: clean, reason: 'no words' });
    return { number, text: wordless ? '' : clean, ...(indent !== undefined && { indent }) };
  });
  return { lines: kept, removed };
}

/** At the end of a line it says that the word goes on in the next one: `paragraphsOf` reads it. */
export const softHyphen = '\u00AD';

/** A line without control characters; those that make room leave a space. */
function withoutControls(text: string): { text: string; codes: string[] } {
  const codes = [...text.matchAll(/(?!\t)\p{Cc}/gu)].map(([one]) => codeOf(one));
  return { text: text.replace(/[\v\f\x85]+/g, ' ').replace(/(?!\t)\p{Cc}/gu, ''), codes };
}
