import { besideDelimiters } from './attached-marks.ts';
import { afterColons } from './colons.ts';

/**
 * A filler is a punctuation mark of no meaning that is put into a text before parsing, where it
 * keeps a parser from reading syntax that was not meant or lets it read syntax that was, and taken
 * out of the tree again.
 */

/** Marks that are punctuation to every parser; the first that a text does not contain is used. */
const fillers = ['\u2E3B', '\u2E3A', '\u205B', '\u2058', '\u2E40'];

/** A text with fillers, and where they are. */
export interface Filled {
  text: string;
  filler: string;
  /** Offsets in `text` of every filler, ascending. */
  offsets: readonly number[];
}

/** Puts fillers where a text needs them; the text itself if nowhere. */
export function fill(text: string): Filled {
  const places = [...besideDelimiters(text), ...afterColons(text)].sort((a, b) => a - b);
  const filler = places.length > 0 ? fillers.find((one) => !text.includes(one)) : undefined;
  if (!filler) return { text, filler: '', offsets: [] };
  const parts = [0, ...places].map((start, index) => text.slice(start, places[index] ?? text.length));
  return { text: parts.join(filler), filler, offsets: places.map((place, index) => place + index) };
}
