import { type Box, boxAt, boxesIn } from './mp4-boxes.ts';
import type { Span } from './span.ts';

/** What fragments of a track have in common, if they do not say otherwise. */
interface Defaults {
  duration: number;
  size: number;
}

/** A run of samples of a track: ISO/IEC 14496-12, 8.8. */
export interface FragmentRun {
  track: number;
  /** How long its samples last together, in units of the track. */
  duration: number;
  span: Span;
}

/** The number behind the two times that the header of a track begins with, which version 1 has in 64 bits. */
function behindTimes(bytes: Buffer, trak: Box, path: readonly string[]): number | null {
  const head = boxAt(bytes, trak, path);
  if (!head) return null;
  const at = head.content + (bytes[head.content] === 1 ? 20 : 12);
  return at + 4 <= head.to ? bytes.readUInt32BE(at) : null;
}

/** The number of a track: ISO/IEC 14496-12, 8.3.2. */
export const trackId = (bytes: Buffer, trak: Box): number | null => behindTimes(bytes, trak, ['tkhd']);

/** How many units of a track are a second: ISO/IEC 14496-12, 8.4.2. */
const timescale = (bytes: Buffer, trak: Box): number => behindTimes(bytes, trak, ['mdia', 'mdhd']) ?? 0;

/** Reads numbers one after the other; what is behind the end is 0. */
function reader(bytes: Buffer, box: Box) {
  let at = box.content;
  const next = (size: 4 | 8, signed = false) => {
    const isThere = at + size <= box.to;
    const place = at;
    at += size;
    if (!isThere) return 0;
    if (size === 8) return Number(bytes.readBigUInt64BE(place));
    return signed ? bytes.readInt32BE(place) : bytes.readUInt32BE(place);
  };
  return { next, left: () => box.to - at };
}

/** The defaults of each track. */
function defaultsIn(bytes: Buffer, moov: Box): Map<number, Defaults> {
  const mvex = boxAt(bytes, moov, ['mvex']);
  const all = mvex ? [...boxesIn(bytes, mvex.content, mvex.to)].filter(({ name }) => name === 'trex') : [];
  return new Map(
    all.map((trex) => {
      const { next } = reader(bytes, trex);
      const [, track = 0, , duration = 0, size = 0] = [next(4), next(4), next(4), next(4), next(4)];
      return [track, { duration, size }];
    }),
  );
}

/** The runs of samples of a film that was cut into fragments, in the order of the file; none of one in one piece. */
export function fragmentRuns(bytes: Buffer): FragmentRun[] {
  const whole = { content: 0, to: bytes.length };
  const moov = boxAt(bytes, whole, ['moov']);
  if (!moov || !boxAt(bytes, moov, ['mvex'])) return [];
  const defaults = defaultsIn(bytes, moov);
  const fragments = [...boxesIn(bytes, 0, bytes.length)].filter(({ name }) => name === 'moof');
  return fragments.flatMap((moof) => {
    let end = moof.from;
    const parts = [...boxesIn(bytes, moof.content, moof.to)].filter(({ name }) => name === 'traf');
    return parts.flatMap((traf) => {
      const runs = runsIn(bytes, traf, { moof: moof.from, end, defaults });
      end = runs.at(-1)?.span[1] ?? end;
      return runs;
    });
  });
}

interface Around {
  /** Where the fragment begins, and where the data of the track before ends. */
  moof: number;
  end: number;
  defaults: ReadonlyMap<number, Defaults>;
}

function runsIn(bytes: Buffer, traf: Box, { moof, end, defaults }: Around): FragmentRun[] {
  const head = boxAt(bytes, traf, ['tfhd']);
  if (!head) return [];
  const { next } = reader(bytes, head);
  const flags = next(4) & 0xffffff;
  const track = next(4);
  const base = flags & 0x1 ? next(8) : flags & 0x20000 ? moof : end;
  if (flags & 0x2) next(4);
  const { duration = 0, size = 0 } = defaults.get(track) ?? {};
  const common = { duration: flags & 0x8 ? next(4) : duration, size: flags & 0x10 ? next(4) : size };
  let at = base;
  const runs = [...boxesIn(bytes, traf.content, traf.to)].filter(({ name }) => name === 'trun');
  return runs.map((trun) => {
    const run = runOf(bytes, trun, common);
    const from = run.offset === null ? at : base + run.offset;
    at = from + run.size;
    return { track, duration: run.duration, span: [clamp(from), clamp(at)] };
  });
  function clamp(place: number): number {
    return Math.max(0, Math.min(place, bytes.length));
  }
}

/** How long the samples of a run last, and how large they are; `offset` is from the base of its data. */
function runOf(bytes: Buffer, trun: Box, common: Defaults) {
  const { next, left } = reader(bytes, trun);
  const flags = next(4) & 0xffffff;
  const count = next(4);
  const offset = flags & 0x1 ? next(4, true) : null;
  if (flags & 0x4) next(4);
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  if (fields === 0) return { offset, duration: count * common.duration, size: count * common.size };
  let [duration, size] = [0, 0];
  for (let sample = 0; sample < count && left() >= fields * 4; sample += 1) {
    duration += flags & 0x100 ? next(4) : common.duration;
    size += flags & 0x200 ? next(4) : common.size;
    if (flags & 0x400) next(4);
    if (flags & 0x800) next(4);
  }
  return { offset, duration, size };
}

/** How long a film in fragments is, in seconds: its longest track. `null` of one in one piece. */
export function fragmentedSeconds(bytes: Buffer): number | null {
  const moov = boxAt(bytes, { content: 0, to: bytes.length }, ['moov']);
  const runs = Map.groupBy(fragmentRuns(bytes), ({ track }) => track);
  if (!moov || runs.size === 0) return null;
  const tracks = [...boxesIn(bytes, moov.content, moov.to)].filter(({ name }) => name === 'trak');
  const lengths = tracks.map((trak) => {
    const its = runs.get(trackId(bytes, trak) ?? 0) ?? [];
    const scale = timescale(bytes, trak);
    return scale === 0 ? 0 : its.reduce((sum, { duration }) => sum + duration, 0) / scale;
  });
  const longest = Math.max(0, ...lengths);
  return longest > 0 ? longest : null;
}
