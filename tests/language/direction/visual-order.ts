import bidiFactory from 'bidi-js';
import type { Segment } from '../../../src/language/direction/direction.ts';

const bidi = bidiFactory();

/** What markup does to direction, in the characters that UAX #9 has for it. */
const opening = { ltr: '\u2066', rtl: '\u2067' };
const override = { ltr: '\u202D', rtl: '\u202E' };
const [popIsolate, popOverride] = ['\u2069', '\u202C'];
const control = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** `bdi` and `bdo` as characters: what the algorithm sees of them. */
export function isolate(text: string, direction: 'ltr' | 'rtl', isOverride = false): string {
  const inside = isOverride ? override[direction] + text + popOverride : text;
  return opening[direction] + inside + popIsolate;
}

/** A text with isolates where its segments say so. */
export function withIsolates(segments: readonly Segment[]): string {
  return segments
    .map(({ text, foreign, inside }) => {
      const words = inside ? withIsolates(inside) : text;
      return foreign ? isolate(words, foreign.direction, foreign.override) : words;
    })
    .join('');
}

/** The visible characters of one line from left to right, each with its place in the reading order. */
export function visualOrder(text: string, base: 'ltr' | 'rtl'): { char: string; index: number }[] {
  const places: number[] = [];
  let visible = 0;
  for (const char of text) places.push(control.test(char) ? -1 : visible++);
  return bidi
    .getReorderedIndices(text, bidi.getEmbeddingLevels(text, base))
    .map((index) => ({ char: text.charAt(index), index: places[index] ?? -1 }))
    .filter(({ index }) => index >= 0);
}

/** The same as a string, as the line looks but for mirrored brackets. */
export function shown(text: string, base: 'ltr' | 'rtl'): string {
  return visualOrder(text, base)
    .map(({ char }) => char)
    .join('');
}
