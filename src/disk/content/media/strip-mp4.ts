import type { Span } from './span.ts';

/** A box of an ISO file: its name, where it begins, where its content does, and where it ends. */
export interface Box {
  name: string;
  from: number;
  content: number;
  to: number;
}

/** The boxes between two places: ISO/IEC 14496-12, 4.2. What is no box ends them. */
export function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    if (size < 8 || at + size > to) return;
    yield {
      name: bytes.toString('latin1', at + 4, at + 8),
      from: at,
      content: at + (isLong ? 16 : 8),
      to: at + size,
    };
    at += size;
  }
}

const inside = new Set(['moov', 'trak', 'moof', 'traf']);
const told = new Set(['udta', 'meta', 'uuid']);

/** Makes free space of what is said about a film, and of each track of data with times, such as places on the way. */
export function blankMp4(bytes: Buffer): Span[] {
  const spans: Span[] = [];
  const visit = (from: number, to: number) => {
    for (const box of boxesIn(bytes, from, to)) {
      if (told.has(box.name)) {
        bytes.write('free', box.from + 4, 'latin1');
        bytes.fill(0, box.content, box.to);
        spans.push([box.content, box.to]);
      } else if (inside.has(box.name)) visit(box.content, box.to);
    }
  };
  visit(0, bytes.length);
  return spans;
}

/** The box at a path of names; the first of each name. */
function boxAt(
  bytes: Buffer,
  { content, to }: Pick<Box, 'content' | 'to'>,
  names: readonly string[],
): Box | undefined {
  const [name, ...rest] = names;
  const found = [...boxesIn(bytes, content, to)].find((one) => one.name === name);
  return found && rest.length > 0 ? boxAt(bytes, found, rest) : found;
}

/**
 * Whether a film is to be turned by a quarter before it is shown, as phones that were held upright say it: the
 * matrix of the track with pictures (ISO/IEC 14496-12, 8.3.2) has no part of what is across in what is across.
 */
export function isTurned(bytes: Buffer): boolean {
  const moov = boxAt(bytes, { content: 0, to: bytes.length }, ['moov']);
  if (!moov) return false;
  return [...boxesIn(bytes, moov.content, moov.to)].some((trak) => {
    const handler = trak.name === 'trak' && boxAt(bytes, trak, ['mdia', 'hdlr']);
    const head = trak.name === 'trak' && boxAt(bytes, trak, ['tkhd']);
    if (!handler || !head || bytes.toString('latin1', handler.content + 8, handler.content + 12) !== 'vide')
      return false;
    const matrix = head.content + (bytes.readUInt8(head.content) === 1 ? 52 : 40);
    return matrix + 8 <= head.to && bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0;
  });
}
