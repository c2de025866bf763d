import { type Box, boxAt, boxesIn } from './mp4-boxes.ts';
import { fragmentRuns, trackId } from './mp4-fragments.ts';
import { isPlayed, samplesOf } from './mp4-samples.ts';
import type { Span } from './span.ts';

const inside = new Set(['moov', 'trak', 'moof', 'traf']);
/** No track has this number. */
const none = 0;
const told = new Set(['udta', 'meta', 'uuid']);

/**
 * Makes free space of what is said about a film, and of each track that is neither picture nor sound, with its samples:
 * cameras keep places on the way in such, as data with times or as words.
 */
export function blankMp4(bytes: Buffer): Span[] {
  const spans: Span[] = [];
  const silent = new Set<number>();
  const runs = fragmentRuns(bytes);
  const visit = (from: number, to: number) => {
    for (const box of boxesIn(bytes, from, to)) {
      const isData = box.name === 'trak' && !isPlayed(bytes, box);
      if (isData) {
        silent.add(trackId(bytes, box) ?? none);
        spans.push(...samplesOf(bytes, box));
      }
      const isPart = box.name === 'traf' && silent.has(trackOfPart(bytes, box));
      if (isData || isPart || told.has(box.name)) {
        bytes.write('free', box.from + 4, 'latin1');
        spans.push([box.content, box.to]);
      } else if (inside.has(box.name)) visit(box.content, box.to);
    }
  };
  visit(0, bytes.length);
  return [...spans, ...runs.filter(({ track }) => silent.has(track)).map(({ span }) => span)];
}

/** The track that a part of a fragment is of: ISO/IEC 14496-12, 8.8.7. */
function trackOfPart(bytes: Buffer, traf: Box): number {
  const head = boxAt(bytes, traf, ['tfhd']);
  return head && head.content + 8 <= head.to ? bytes.readUInt32BE(head.content + 4) : none;
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
