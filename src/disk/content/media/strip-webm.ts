import type { Span } from './span.ts';
import { type Item, itemsIn, segment } from './webm-items.ts';

/** Segment, Info, Tracks and TrackEntry. */
const inside = new Set([segment, 0x1549a966, 0x1654ae6b, 0xae]);
/**
 * Tags, attached files, titles, names of files and of tracks, and when it was made; and sums over what changes by that:
 * https://www.rfc-editor.org/rfc/rfc9559#section-5.1 and https://www.rfc-editor.org/rfc/rfc8794#section-11.3.1
 */
const told = new Set([0x1254c367, 0x1941a469, 0x7ba9, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e, 0x4461, 0xbf]);
const filler = 0xec;

/** Makes filler of what a film says of itself. */
export function blankWebm(bytes: Buffer): Span[] {
  const spans: Span[] = [];
  const visit = (from: number, to: number) => {
    for (const item of itemsIn(bytes, from, to)) {
      if (told.has(item.id)) {
        spans.push([item.content, item.to]);
        fill(bytes, item);
      } else if (inside.has(item.id)) visit(item.content, item.to);
    }
  };
  visit(0, bytes.length);
  return spans;
}

/** A filler as long as what stood there: its id, and its length in one byte or in eight. */
function fill(bytes: Buffer, { from, to }: Item): void {
  const length = to - from;
  bytes.fill(0, from, to);
  bytes.writeUInt8(filler, from);
  if (length < 128) bytes.writeUInt8(0x80 | (length - 2), from + 1);
  else bytes.writeBigUInt64BE((1n << 56n) | BigInt(length - 9), from + 1);
}
