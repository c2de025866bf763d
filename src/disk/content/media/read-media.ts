import { unzipSync } from 'fflate';
import { flawedMedia, type MediaAsset, type MediaFindable } from '../../../newsroom/snapshot/media.ts';
import { mediaFormatOf } from '../../../publication/media/kinds.ts';
import { type Container, holdsKind, isOffice, sniffMedia } from '../../../publication/media/sniff.ts';
import { decode } from '../../files.ts';
import { captionFaults } from './captions.ts';
import { isCutOff } from './cut-off.ts';
import { codingOf } from './mp4-codecs.ts';
import { fragmentedSeconds } from './mp4-fragments.ts';
import { probe } from './probe.ts';
import { strip } from './strip.ts';
import { isTurned } from './strip-mp4.ts';
import { isRareWav } from './wav.ts';
import { headOfWebm, webmSeconds } from './webm-length.ts';

/** What is learnt of a file from its bytes. */
type Learnt = Omit<MediaAsset, 'owner' | 'name' | 'file' | 'digest'>;

/**
 * What a recording, a document or a file of captions is; one that can't be published has a flaw.
 *
 * @returns `null` if it could not be read in time, which may be otherwise the next time
 */
export function readMedia(bytes: Buffer, name: string): Learnt | null {
  const format = mediaFormatOf(name);
  if (!format) return flawedMedia(name, 'unreadable');
  const { kind, type, holds } = format;
  if (bytes.length === 0) return flawedMedia(name, 'empty');
  const actual = sniffMedia(bytes);
  if (actual === null) return flawedMedia(name, 'unreadable');
  if (!holdsKind(actual, holds)) return flawedMedia(name, 'misnamed');
  const known = {
    kind,
    type,
    bytes: bytes.length,
    seconds: null,
    size: null,
    flaw: null,
    found: [],
    faults: [],
  };
  if (kind === 'captions') return readCaptions(bytes, known);
  if (kind === 'document') return readDocument(bytes, name, known, holds);
  return readRecording(bytes, name, known);
}

function readDocument(bytes: Buffer, name: string, known: Learnt, holds: Container): Learnt {
  if (isCutOff(bytes, holds)) return flawedMedia(name, 'cut');
  if (holds === 'text' && decode(bytes) === null) return flawedMedia(name, 'encoding');
  return { ...known, found: authorIn(bytes, holds) ? ['people'] : [] };
}

/** Nobody need hear more than two channels, and some players are silent on more. */
const mostChannels = 2;

function readRecording(bytes: Buffer, name: string, known: Learnt): Learnt | null {
  const container = sniffMedia(bytes);
  if (container && isCutOff(bytes, container)) return flawedMedia(name, 'cut');
  const told = probe(container === 'webm' ? headOfWebm(bytes) : bytes, known.type);
  if (told === 'slow') return null;
  if (told === 'unreadable' || container === null) return flawedMedia(name, 'unreadable');
  const seconds =
    (container === 'mp4' ? fragmentedSeconds(bytes) : null) ??
    told.seconds ??
    (container === 'webm' ? webmSeconds(bytes) : null);
  if (seconds === null) return flawedMedia(name, 'unreadable');
  if (known.kind === 'video' && !told.size) return flawedMedia(name, 'pictureless');
  const { bytes: left, location } = strip(bytes, container);
  const coding = container === 'mp4' ? codingOf(bytes) : { rare: [], channels: 0 };
  const found: MediaFindable[] = [
    ...(coding.rare.length > 0 || (container === 'wav' && isRareWav(bytes)) ? (['coding'] as const) : []),
    ...(location ? (['location'] as const) : []),
    ...(Math.max(told.channels ?? 0, coding.channels) > mostChannels ? (['channels'] as const) : []),
    ...(container === 'ogg' && told.tagged ? (['people'] as const) : []),
  ];
  const size =
    known.kind === 'video' && told.size ? seen(told.size, container === 'mp4' && isTurned(bytes)) : null;
  return { ...known, bytes: left.length, seconds: Math.round(seconds * 1000) / 1000, size, found };
}

const seen = ({ width, height }: { width: number; height: number }, turned: boolean) =>
  turned ? { width: height, height: width } : { width, height };

function readCaptions(bytes: Buffer, known: Learnt): Learnt {
  const text = decode(bytes);
  if (text === null) return { ...known, flaw: 'encoding' };
  const faults = captionFaults(text);
  return { ...known, flaw: faults.length > 0 ? 'captions' : null, faults };
}

/** What PDF (ISO 32000-1, 14.3) and the formats of offices call whoever wrote a document. */
const pdfAuthor = /\/Author\s*(?:\((?!\))|<(?!>))|<dc:creator>/;
const officeAuthor = /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>[^<\s]/;

/** Whether a document says who wrote it. */
function authorIn(bytes: Buffer, holds: Container): boolean {
  if (holds === 'pdf') return pdfAuthor.test(bytes.toString('latin1'));
  if (!isOffice(holds)) return false;
  try {
    const told = unzipSync(bytes, {
      filter: ({ name }) => name === 'docProps/core.xml' || name === 'meta.xml',
    });
    return Object.values(told).some((one) => officeAuthor.test(decode(one) ?? ''));
  } catch {
    return false;
  }
}
