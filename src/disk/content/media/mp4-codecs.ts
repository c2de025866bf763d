import { type Box, boxAt, boxesIn } from './mp4-boxes.ts';
import { isPlayed } from './mp4-samples.ts';

/**
 * How tracks are coded that all browsers play, by the names of https://mp4ra.org/registered-types/sampleentries. HEVC, which
 * phones record in, is played by some alone: https://developer.mozilla.org/docs/Web/Media/Guides/Formats/Video_codecs
 */
const common: readonly string[] = ['avc1', 'avc3', 'vp08', 'vp09', 'av01', 'mp4a', 'Opus', 'fLaC', '.mp3'];

/** What a film says of how it is coded. */
export interface Mp4Coding {
  /** How tracks are coded that some browsers don't play. */
  rare: string[];
  /** The most channels that a track has, as far as its own header tells: what stands around it says two of any. */
  channels: number;
}

/** Reads how the tracks are coded that are seen and heard. */
export function codingOf(bytes: Buffer): Mp4Coding {
  const moov = boxAt(bytes, { content: 0, to: bytes.length }, ['moov']);
  const tracks = moov ? [...boxesIn(bytes, moov.content, moov.to)] : [];
  const entries = tracks.flatMap((trak): Box[] => {
    if (trak.name !== 'trak' || !isPlayed(bytes, trak)) return [];
    const table = boxAt(bytes, trak, ['mdia', 'minf', 'stbl', 'stsd']);
    return table ? [...boxesIn(bytes, table.content + 8, table.to)] : [];
  });
  const names = entries.map(({ name }) => name).filter((name) => !common.includes(name));
  return {
    rare: [...new Set(names)],
    channels: Math.max(0, ...entries.map((one) => channelsOf(bytes, one))),
  };
}

/** How many bytes of a description of sound come before the boxes in it: ISO/IEC 14496-12, 12.2.3. */
const soundHead = 28;

/** Its configurations, by number, from 1: ISO/IEC 14496-3, table 1.19. */
const configurations = [1, 2, 3, 4, 5, 6, 8];

/** How many channels a track of AAC has, by its own header; 0 of what is none. */
function channelsOf(bytes: Buffer, { name, content, to }: Box): number {
  const esds = name === 'mp4a' && boxAt(bytes, { content: content + soundHead, to }, ['esds']);
  const at = esds && specificConfig(bytes, esds.content + 4, esds.to);
  if (!at) return 0;
  // Five bits of what it is, four of its rate, or 24 more behind 15, four of its channels.
  const bits = bytes.readUIntBE(at, 2);
  if (bits >>> 11 === 31 || ((bits >>> 7) & 15) === 15) return 0;
  return configurations[((bits >>> 3) & 15) - 1] ?? 0;
}

/** Where the header of AAC itself stands among descriptors within each other: ISO/IEC 14496-1, 7.2.6. */
function specificConfig(bytes: Buffer, from: number, to: number): number | null {
  /** How many bytes of a descriptor come before those in it. */
  const heads: Readonly<Record<number, number>> = { 3: 3, 4: 13 };
  for (let at = from; at + 2 < to; ) {
    const tag = bytes[at] ?? 0;
    let content = at + 1;
    while (content < to && (bytes[content] ?? 0) & 128) content += 1;
    content += 1;
    if (tag === 5) return content + 2 <= to ? content : null;
    const head = heads[tag];
    if (head === undefined) return null;
    at = content + head;
  }
  return null;
}
