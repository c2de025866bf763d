import bidiFactory from 'bidi-js';
import type { Direction } from './bidi-classes.ts';
import type { Segment } from './segments.ts';

const bidi = bidiFactory();

/** What opens a part in another direction, and closes it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export const isolate = { ltr: '\u2066', rtl: '\u2067', end: '\u2069' } as const;
export const override = { ltr: '\u202D', rtl: '\u202E', end: '\u202C' } as const;
const controls = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/;

/**
 * Segments as plain text whose parts are isolated by control characters, as pages isolate them by elements.
 *
 * @param unbroken what becomes of a part in which no line may end
 */
export function withIsolates(segments: readonly Segment[], unbroken = (text: string) => text): string {
  return segments
    .map(({ text, foreign, inside }) => {
      if (!foreign) return text;
      const all = inside ? withIsolates(inside, unbroken) : text;
      const kept = foreign.unbroken ? unbroken(all) : all;
      const inner = foreign.override ? override[foreign.direction] + kept + override.end : kept;
      return isolate[foreign.direction] + inner + isolate.end;
    })
    .join('');
}

/**
 * A text for places without markup, such as titles of windows and feeds: with isolates
 * (https://www.w3.org/International/questions/qa-bidi-unicode-controls) if it is read wrongly without, be its
 * direction known there or guessed by its first strong letter, as many feed readers do. Most texts stay as
 * they are.
 */
export function plainText(segments: readonly Segment[], direction: Direction): string {
  const text = segments.map((one) => one.text).join('');
  if (segments.every(({ foreign }) => foreign === null)) return text;
  const marked = withIsolates(segments);
  const wanted = orderOf(marked, direction);
  return orderOf(text, direction) === wanted && orderOf(text) === wanted ? text : marked;
}

/** The characters that are seen from left to right, by their numbers; without a direction it is guessed. */
function orderOf(text: string, direction?: Direction): string {
  const numbers: number[] = [];
  let seen = 0;
  for (const char of text.split('')) numbers.push(controls.test(char) ? -1 : seen++);
  const order = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, direction));
  return order
    .map((index) => numbers[index] ?? -1)
    .filter((number) => number >= 0)
    .join(' ');
}
