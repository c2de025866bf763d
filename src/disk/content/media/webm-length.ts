import { cluster, type Item, itemsIn, numberAt, segment } from './webm-items.ts';

/** Elements with their own: https://www.rfc-editor.org/rfc/rfc9559#section-5.1 */
const [info, blockGroup] = [0x1549a966, 0xa0];
const parents = new Set([segment, info, cluster, blockGroup]);
const [timestampScale, timestamp, simpleBlock, block] = [0x2ad7b1, 0xe7, 0xa3, 0xa1];

function* leavesIn(bytes: Buffer, from: number, to: number): Generator<Item> {
  for (const item of itemsIn(bytes, from, to)) {
    if (parents.has(item.id)) yield* leavesIn(bytes, item.content, item.to);
    else yield item;
  }
}

/** What comes before the first cluster of unknown length, over which music-metadata can't pass; all of a file that has none. */
export function headOfWebm(bytes: Buffer): Buffer {
  for (const item of itemsIn(bytes, 0, bytes.length)) {
    if (item.id !== segment) continue;
    for (const { id, from, content, to } of itemsIn(bytes, item.content, item.to))
      if (id === cluster && content === to) return bytes.subarray(0, from);
  }
  return bytes;
}

const wholeNumber = (bytes: Buffer, { content, to }: Item): number =>
  bytes.subarray(content, to).reduce((sum, byte) => sum * 256 + byte, 0);

/**
 * How long a recording is that does not say it, in seconds: until its last picture or piece of sound begins. Browsers write such,
 * since they don't know the length when they begin.
 */
export function webmSeconds(bytes: Buffer): number | null {
  // In nanoseconds, by default.
  let scale = 1_000_000;
  let [start, last] = [0, 0];
  for (const item of leavesIn(bytes, 0, bytes.length)) {
    if (item.id === timestampScale) scale = wholeNumber(bytes, item);
    else if (item.id === timestamp) start = wholeNumber(bytes, item);
    else if (item.id === simpleBlock || item.id === block) {
      const track = numberAt(bytes, item.content, item.to, false);
      const at = item.content + (track?.length ?? 0);
      if (track && at + 2 <= item.to) last = Math.max(last, start + bytes.readInt16BE(at));
    }
  }
  return last > 0 ? (last * scale) / 1e9 : null;
}
