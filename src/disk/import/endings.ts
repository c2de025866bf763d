import { fileNameOf } from '../../import/addresses.ts';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { holdsKind, sniffMedia } from '../../publication/media/sniff.ts';
import { formatOfName, sniff } from '../../publication/picture-kinds.ts';
import { readPicture } from '../content/pictures/pictures.ts';

/** What the name of a picture ends with, or why it can't be published. */
export function pictureEndingOf(bytes: Uint8Array): { ending: string } | { reason: string } {
  const kind = sniff(bytes);
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  if (!ending || !formatOfName(`.${ending}`)) return { reason: 'a picture of a kind that sites don’t show' };
  const { flaw } = readPicture(Buffer.from(bytes), `picture.${ending}`);
  return flaw ? { reason: `a picture that can’t be published (${flaw})` } : { ending };
}

/** The same of a recording or document: its address says what it is, and its bytes must agree. */
export function fileEndingOf(address: string, bytes: Uint8Array): { ending: string } | { reason: string } {
  const name = fileNameOf(address);
  const format = mediaFormatOf(name);
  if (!format || !holdsKind(sniffMedia(bytes), format.holds))
    return { reason: 'a file of another kind than its name says' };
  return { ending: name.slice(name.lastIndexOf('.') + 1).toLowerCase() };
}
