import type { Container } from './sniff.ts';

/** What a file beside a text is, if it is neither a text nor a picture. */
export type MediaKind = 'audio' | 'video' | 'document' | 'captions';

/** A format that is published: what it is, and its media type (https://www.iana.org/assignments/media-types). */
interface MediaFormat {
  kind: MediaKind;
  type: string;
  /** What `sniffMedia` says of such files. */
  holds: Container;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By the end of a file's name. All browsers play the recordings, as `<audio>` or `<video>`. */
const formats: Readonly<Record<string, MediaFormat>> = {
  mp3: { kind: 'audio', type: 'audio/mpeg', holds: 'mpeg' },
  m4a: { kind: 'audio', type: 'audio/mp4', holds: 'mp4' },
  ogg: { kind: 'audio', type: 'audio/ogg', holds: 'ogg' },
  oga: { kind: 'audio', type: 'audio/ogg', holds: 'ogg' },
  opus: { kind: 'audio', type: 'audio/ogg', holds: 'ogg' },
  wav: { kind: 'audio', type: 'audio/wav', holds: 'wav' },
  flac: { kind: 'audio', type: 'audio/flac', holds: 'flac' },
  mp4: { kind: 'video', type: 'video/mp4', holds: 'mp4' },
  m4v: { kind: 'video', type: 'video/mp4', holds: 'mp4' },
  webm: { kind: 'video', type: 'video/webm', holds: 'webm' },
  pdf: { kind: 'document', type: 'application/pdf', holds: 'pdf' },
  csv: { kind: 'document', type: 'text/csv', holds: 'text' },
  xlsx: { kind: 'document', type: `${openXml}.spreadsheetml.sheet`, holds: 'xlsx' },
  docx: { kind: 'document', type: `${openXml}.wordprocessingml.document`, holds: 'docx' },
  pptx: { kind: 'document', type: `${openXml}.presentationml.presentation`, holds: 'pptx' },
  ods: { kind: 'document', type: `${openDocument}.spreadsheet`, holds: 'ods' },
  odt: { kind: 'document', type: `${openDocument}.text`, holds: 'odt' },
  vtt: { kind: 'captions', type: 'text/vtt', holds: 'text' },
};

const extensionOf = (name: string): string => /\.([\p{L}\p{N}]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file's name tells; `null` if such files are not published. */
export const mediaFormatOf = (name: string): MediaFormat | null => formats[extensionOf(name)] ?? null;

/** What a document is called beside a link to it: `PDF`. */
export const formatName = (name: string): string => extensionOf(name).toUpperCase();

/** The extensions of files of a kind, for hints. */
export const extensionsOf = (kind: MediaKind): string[] =>
  Object.keys(formats).filter((one) => formats[one]?.kind === kind);

/** The extensions of all files that are published beside texts. */
export const mediaExtensions: readonly string[] = Object.keys(formats);

/** A file's name without its end: what its captions are called as well. */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

/** What a file is called that an edition has instead of another one: `map.ar.svg` beside `map.svg`. */
export const nameFor = (name: string, edition: string): string => name.replace(/\.[^.]*$/, `.${edition}$&`);

/** What the captions of a recording are called, or the transcript of one that is heard alone. */
export const captionsName = (recording: string, edition: string): string =>
  `${stemOf(recording)}.${edition}.vtt`;

/** The captions by which sound can be read: those in the language of the page, or else the first. */
export const transcriptOf = <T extends { isOwn: boolean }>({
  captions,
}: {
  captions: readonly T[];
}): T | null => captions.find(({ isOwn }) => isOwn) ?? captions[0] ?? null;

/** Every file that is meant where a text names one: itself, that of an edition, and their captions. */
export const meantBy = (name: string, editions: readonly string[]): string[] => {
  const all = [name, ...editions.map((edition) => nameFor(name, edition))];
  return [...all, ...all.flatMap((one) => editions.map((edition) => captionsName(one, edition)))];
};
