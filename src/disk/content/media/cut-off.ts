import type { Container } from '../../../publication/media/sniff.ts';
import { framesOf } from './strip.ts';
import { isCutWav } from './wav.ts';
import { itemsIn, numberAt, segment } from './webm-items.ts';

/** Whether a file ends before the end that its first bytes tell, as one does that was not copied whole. A PDF has a mark there: ISO 32000-1, 7.5.5. */
export function isCutOff(bytes: Buffer, container: Container): boolean {
  if (container === 'mpeg') return bytes.length < bytesTold(bytes);
  if (container === 'wav') return isCutWav(bytes);
  if (container === 'pdf') return !bytes.includes('%%EOF');
  return container === 'webm' && isCutWebm(bytes);
}

/** The element of all pictures and sound is longer than the file. */
function isCutWebm(bytes: Buffer): boolean {
  const end = [...itemsIn(bytes, 0, bytes.length)].at(-1)?.to ?? 0;
  return numberAt(bytes, end, bytes.length, true)?.value === segment;
}

/** Where the header of an MP3 stands in its first frame, by what kinds of sound there are. */
const headerAt = [36, 21, 13];

/** How many bytes an MP3 says that it has, in the header that encoders write; 0 if it says nothing: https://www.codeproject.com/Articles/8295/MPEG-Audio-Frame-Header#XINGHeader */
function bytesTold(bytes: Buffer): number {
  const [from] = framesOf(bytes);
  const at = headerAt
    .map((offset) => from + offset)
    .find((place) => ['Xing', 'Info'].includes(bytes.toString('latin1', place, place + 4)));
  if (at === undefined || at + 16 > bytes.length) return 0;
  const flags = bytes.readUInt32BE(at + 4);
  return (flags & 2) === 0 ? 0 : bytes.readUInt32BE(at + 8 + (flags & 1 ? 4 : 0));
}
