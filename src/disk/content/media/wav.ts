import type { Span } from './span.ts';

/** A chunk of a WAVE file: its name, where its content is, and how long it says that it is. */
interface Chunk {
  name: string;
  span: Span;
  told: number;
}

/** The chunks of a WAVE file: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html */
export function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const told = bytes.readUInt32LE(at + 4);
    const end = Math.min(bytes.length, at + 8 + told);
    yield { name: bytes.toString('latin1', at, at + 4), span: [at + 8, end], told };
    at = end + (end % 2);
  }
}

const chunkOf = (bytes: Buffer, name: string) => [...chunksOf(bytes)].find((one) => one.name === name);

/** From here on, what is said of a length is that it was not known: programs that write into pipes say that. */
const unknownLength = 0x7f000000;

/** Whether there is less sound in a file than it says. */
export function isCutWav(bytes: Buffer): boolean {
  const data = chunkOf(bytes, 'data');
  return data !== undefined && data.told < unknownLength && data.span[1] - data.span[0] < data.told;
}

/** Codings that browsers play: whole numbers, fractions, A-law and µ-law, or one that the rest of the chunk names. */
const common = [1, 3, 6, 7, 0xfffe];

/** Whether a WAVE file is coded in a way that browsers don't play, as dictating machines do. */
export function isRareWav(bytes: Buffer): boolean {
  const format = chunkOf(bytes, 'fmt ');
  return format !== undefined && format.told >= 2 && !common.includes(bytes.readUInt16LE(format.span[0]));
}
