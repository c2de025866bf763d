import type { Span } from './span.ts';

/** An element of EBML (RFC 8794, 4 to 6): its id, where it begins, where its content does, and where it ends. */
interface Item {
  id: number;
  from: number;
  content: number;
  to: number;
}

/** Segment, Info, Tracks and TrackEntry. */
const inside = new Set([0x18538067, 0x1549a966, 0x1654ae6b, 0xae]);
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

/** The elements between two places; one of unknown length runs to their end. */
function* itemsIn(bytes: Buffer, from: number, to: number): Generator<Item> {
  for (let at = from; at < to; ) {
    const id = numberAt(bytes, at, to, true);
    const size = id && numberAt(bytes, at + id.length, to, false);
    if (!id || !size) return;
    const content = at + id.length + size.length;
    const isUnknown = size.value === 2 ** (7 * size.length) - 1;
    const end = isUnknown ? to : content + size.value;
    if (end > to) return;
    yield { id: id.value, from: at, content, to: end };
    at = end;
  }
}

/** A number whose first bits say how many bytes it has; an id keeps them. */
function numberAt(
  bytes: Buffer,
  at: number,
  to: number,
  isId: boolean,
): { value: number; length: number } | null {
  const first = at < to ? bytes.readUInt8(at) : 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > (isId ? 4 : 8) || at + length > to) return null;
  let value = isId ? first : first & (0xff >> length);
  for (let index = 1; index < length; index += 1) value = value * 256 + bytes.readUInt8(at + index);
  return { value, length };
}
