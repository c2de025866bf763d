import { type Box, boxAt } from './mp4-boxes.ts';
import type { Span } from './span.ts';

/** What tracks with pictures and with sound are called: https://mp4ra.org/registered-types/handlers */
const played: readonly string[] = ['vide', 'soun'];

/** Whether a track is seen or heard. */
export function isPlayed(bytes: Buffer, trak: Box): boolean {
  const handler = boxAt(bytes, trak, ['mdia', 'hdlr']);
  return (
    handler !== undefined &&
    played.includes(bytes.toString('latin1', handler.content + 8, handler.content + 12))
  );
}

/** Where the samples of a track lie, chunk by chunk: ISO/IEC 14496-12, 8.7. Of tables that end early, as many as they tell. */
export function samplesOf(bytes: Buffer, trak: Box): Span[] {
  const table = boxAt(bytes, trak, ['mdia', 'minf', 'stbl']);
  if (!table) return [];
  const sizeOf = sizesIn(bytes, table);
  const countOf = countsIn(bytes, table);
  let sample = 0;
  return chunksIn(bytes, table).flatMap((from, chunk): Span[] => {
    let to = from;
    for (let left = countOf(chunk + 1); left > 0 && to < bytes.length; left -= 1) {
      const size = sizeOf(sample);
      if (size === undefined) break;
      to += size;
      sample += 1;
    }
    return from < to && from < bytes.length ? [[from, Math.min(to, bytes.length)]] : [];
  });
}

/** The entries of a table of numbers with four bytes each, or of rows of them. */
function numbersIn(bytes: Buffer, box: Box | undefined, skipped: number): number[] {
  if (!box) return [];
  const from = box.content + skipped;
  return Array.from({ length: Math.max(0, Math.floor((box.to - from) / 4)) }, (_, index) =>
    bytes.readUInt32BE(from + index * 4),
  );
}

/** How large a sample is, in bytes, by its index. A field of less than 32 bits is of `stz2`, and of no camera’s. */
function sizesIn(bytes: Buffer, table: Box): (sample: number) => number | undefined {
  const [common = 0, count = 0, ...sizes] = numbersIn(bytes, boxAt(bytes, table, ['stsz']), 4);
  return (sample) => (common === 0 || sample >= count ? sizes[sample] : common);
}

/** How many samples a chunk has, by its number from 1: rows of first chunk, samples, description. */
function countsIn(bytes: Buffer, table: Box): (chunk: number) => number {
  const numbers = numbersIn(bytes, boxAt(bytes, table, ['stsc']), 8);
  return (chunk) => {
    let count = 0;
    for (let at = 0; at + 1 < numbers.length && (numbers[at] ?? 0) <= chunk; at += 3)
      count = numbers[at + 1] ?? 0;
    return count;
  };
}

/** Where chunks begin. */
function chunksIn(bytes: Buffer, table: Box): number[] {
  const short = boxAt(bytes, table, ['stco']);
  if (short) return numbersIn(bytes, short, 8);
  const halves = numbersIn(bytes, boxAt(bytes, table, ['co64']), 8);
  return halves.flatMap((high, at) => (at % 2 === 0 ? [high * 2 ** 32 + (halves[at + 1] ?? 0)] : []));
}
