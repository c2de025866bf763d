import type { Container } from '../../../publication/media/sniff.ts';
import type { Span } from './span.ts';
import { blankMp4 } from './strip-mp4.ts';
import { blankWebm } from './strip-webm.ts';
import { chunksOf } from './wav.ts';

/** A recording without what it tells of whoever made it, and whether that was a place. */
export interface Stripped {
  bytes: Uint8Array;
  location: boolean;
}

/**
 * What may hold a place: a box of MP4 (`©xyz`, 3GPP’s `loci`), a key of Apple’s, of ID3 or of Matroska, and what cameras
 * write on the way (GoPro’s GPMF, Android’s CAMM, words of drones).
 */
const place =
  /\xA9xyz|loci|location\.ISO6709|RECORDING_LOCATION|geolocation|GPSL|GPS[59]|\bcamm|\bGPS ?\(|\[latitude/i;

/**
 * Takes out titles, comments, places, names of devices and pictures that recordings carry with them. Nothing is
 * encoded again: blocks that players skip stand in their place, so that no address within the file moves; of
 * MP3, tags are cut off. What is in Ogg stays, since each of its pages has a sum of what it holds.
 */
export function strip(bytes: Uint8Array, container: Container): Stripped {
  if (container === 'mpeg') {
    const [from, to] = framesOf(bytes);
    return {
      bytes: bytes.subarray(from, to),
      location: tells(bytes, [
        [0, from],
        [to, bytes.length],
      ]),
    };
  }
  const blank = blankers[container];
  if (!blank) return { bytes, location: false };
  const copy = Buffer.from(bytes);
  const spans = blank(copy);
  return { bytes: copy, location: tells(bytes, spans) };
}

/** What blanks blocks in place, and says which. */
const blankers: Readonly<Partial<Record<Container, (bytes: Buffer) => Span[]>>> = {
  mp4: (bytes) => zeroed(bytes, blankMp4(bytes)),
  webm: blankWebm,
  wav: blankWav,
  flac: blankFlac,
};

function zeroed(bytes: Buffer, spans: Span[]): Span[] {
  for (const [from, to] of spans) bytes.fill(0, from, to);
  return spans;
}

const tells = (bytes: Uint8Array, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) =>
    place.test(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')),
  );

/** Where the sound of an MP3 begins and ends, between its tags (https://id3.org/id3v2.4.0-structure, https://id3.org/ID3v1, https://wiki.hydrogenaud.io/index.php?title=APEv2_specification). */
export function framesOf(bytes: Uint8Array): Span {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = 0;
  while (view.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= view.length) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((view[from + at] ?? 0) & 127), 0);
    from += 10 + size + (((view[from + 5] ?? 0) & 0x10) !== 0 ? 10 : 0);
  }
  let to = view.length;
  if (view.toString('latin1', to - 128, to - 125) === 'TAG') to -= 128;
  if (to >= 32 && view.toString('latin1', to - 32, to - 24) === 'APETAGEX') {
    const hasHeader = (view.readUInt32LE(to - 12) & 0x80000000) !== 0;
    to -= view.readUInt32LE(to - 20) + (hasHeader ? 32 : 0);
  }
  return from < to ? [from, to] : [0, view.length];
}

/** Chunks of a WAVE file that say something (https://tech.ebu.ch/docs/tech/tech3285.pdf); `JUNK` is skipped. */
const told = new Set(['LIST', 'bext', 'iXML', 'id3 ', 'ID3 ', 'axml', '_PMX']);

function blankWav(bytes: Buffer): Span[] {
  const spans = [...chunksOf(bytes)].filter(({ name }) => told.has(name)).map(({ span }) => span);
  for (const [from, to] of spans) {
    bytes.write('JUNK', from - 8, 'latin1');
    bytes.fill(0, from, to);
  }
  return spans;
}

/** Blocks of application data, comments and pictures become padding: https://www.rfc-editor.org/rfc/rfc9639#section-8 */
function blankFlac(bytes: Buffer): Span[] {
  const spans: Span[] = [];
  for (let at = 4; at + 4 <= bytes.length; ) {
    const head = bytes.readUInt8(at);
    const end = Math.min(bytes.length, at + 4 + bytes.readUIntBE(at + 1, 3));
    if ([2, 4, 6].includes(head & 127)) {
      bytes.writeUInt8((head & 128) | 1, at);
      bytes.fill(0, at + 4, end);
      spans.push([at + 4, end]);
    }
    if ((head & 128) !== 0) break;
    at = end;
  }
  return spans;
}
