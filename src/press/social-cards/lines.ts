import type { Segment } from '../../language/direction/direction.ts';
import { isolate, override, withIsolates } from '../../language/direction/plain-text.ts';

/** A word of a card, and how wide it is per pixel of its size. */
export interface Word {
  text: string;
  width: number;
  /** Whether it is the rest of a word that was broken, so that no space is before it. */
  joins?: boolean;
}

/** Segments as a card draws them: no line of it ends in what is unbroken. */
export const isolated = (segments: readonly Segment[]) =>
  withIsolates(segments, (text) => text.replaceAll(' ', '\u00A0'));

/** What draws nothing of its own, in the way of a face that has no glyph for it, and what to draw instead. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B\uFEFF]/g, ''],
  [/[\t\n\r\u2028\u2029]+/g, ' '],
  [/[\u2000-\u200A\u202F\u205F\u3000]/g, '\u00A0'],
  [/\u2011/g, '-'],
];

/** The words of a text as they are drawn: what ordinary spaces part. */
export function wordsOf(text: string): string[] {
  const plain = substitutes.reduce((before, [what, by]) => before.replace(what, by), text.normalize('NFC'));
  return plain.split(/ +/).filter(Boolean);
}

/**
 * Sets words in as few lines as there can be, and these as even as they can be.
 *
 * @param space the width of a space
 * @param room how wide a line may be, in the unit of the words' widths
 * @returns `null` if a word is wider than a line
 */
export function setLines(words: readonly Word[], space: number, room: number): Word[][] | null {
  const widest = Math.max(0, ...words.map(({ width }) => width));
  if (widest > room) return null;
  const fewest = fill(words, space, room).length;
  let [least, most] = [widest, room];
  for (let step = 0; step < 12; step += 1) {
    const middle = (least + most) / 2;
    if (fill(words, space, middle).length > fewest) least = middle;
    else most = middle;
  }
  return fill(words, space, most);
}

function fill(words: readonly Word[], space: number, room: number): Word[][] {
  const lines: Word[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const wide = used + (word.joins ? 0 : space) + word.width;
    if (wide > room) lines.push([]);
    used = wide > room ? word.width : wide;
    lines.at(-1)?.push(word);
  }
  return lines;
}

const opens = /[\u2066-\u2068\u202A\u202B\u202D\u202E]/;

/** The text of each line. What is open where a line ends is closed there, and opened again in the next. */
export function linesOf(lines: readonly (readonly Word[])[]): string[] {
  const open: string[] = [];
  return lines.map((words) => {
    const line = words.map(({ text, joins }, index) => (index > 0 && !joins ? ` ${text}` : text)).join('');
    const before = open.join('');
    for (const char of line) {
      if (opens.test(char)) open.push(char);
      else if (char === isolate.end || char === override.end) open.pop();
    }
    return before + line + open.map(endOf).reverse().join('');
  });
}

const endOf = (opener: string) => (/[\u2066-\u2068]/.test(opener) ? isolate.end : override.end);

/** A word in so many parts of about the same length, none of which ends inside what readers take for a letter. */
export function partsOf(word: string, count: number): string[] {
  const letters = [...new Intl.Segmenter('und').segment(word)].map(({ segment }) => segment);
  const length = Math.ceil(letters.length / count);
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    letters.slice(index * length, (index + 1) * length).join(''),
  );
}
