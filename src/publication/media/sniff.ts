import { sniff } from '../picture-kinds.ts';

/** What files of several formats are on the outside. */
export type Container =
  | 'mpeg'
  | 'mp4'
  | 'quicktime'
  | 'webm'
  | 'matroska'
  | 'ogg'
  | 'wav'
  | 'flac'
  | 'pdf'
  | OfficeKind
  | 'office'
  | 'zip'
  | Unpublished
  | 'text';

/** Formats of offices that are archives. */
type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods';

/** What is found under wrong names, and published under none. */
type Unpublished =
  | 'amr'
  | 'aac'
  | 'avi'
  | 'asf'
  | 'aiff'
  | 'caf'
  | 'flv'
  | 'mpeg-ts'
  | 'mpeg-ps'
  | 'ole'
  | 'rtf'
  | 'html'
  | 'picture';

/** What stands where in files, as Latin-1. */
const marks: readonly (readonly [kind: Container, offset: number, mark: string])[] = [
  ['mpeg', 0, 'ID3'],
  ['quicktime', 4, 'ftypqt'],
  ['mp4', 4, 'ftyp'],
  ['quicktime', 4, 'moov'],
  ['webm', 0, '\x1A\x45\xDF\xA3'],
  ['ogg', 0, 'OggS'],
  ['wav', 8, 'WAVE'],
  ['flac', 0, 'fLaC'],
  ['pdf', 0, '%PDF-'],
  ['amr', 0, '#!AMR'],
  ['zip', 0, 'PK\x03\x04'],
  ['avi', 8, 'AVI '],
  ['aiff', 8, 'AIFF'],
  ['aiff', 8, 'AIFC'],
  ['caf', 0, 'caff\0'],
  ['flv', 0, 'FLV\x01'],
  ['asf', 0, '\x30\x26\xB2\x75\x8E\x66\xCF\x11'],
  ['mpeg-ps', 0, '\0\0\x01\xBA'],
  ['ole', 0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['rtf', 0, '{\\rtf'],
  ['text', 0, '\xFF\xFE'],
  ['text', 0, '\xFE\xFF'],
];

/** Kinds of pictures that their first bytes tell for sure. */
const pictures = new Set(['jpeg', 'png', 'gif', 'webp', 'avif', 'heic', 'tiff', 'psd', 'jp2']);

/** How much at either end of an archive is looked at for names of its files. */
const edge = 1 << 16;
/** Where packets of an MPEG transport stream begin: ISO/IEC 13818-1, 2.4.3.2. */
const packet = 188;

/** What the first bytes of a file say that it is, and of archives the last; `null` if they say nothing. */
export function sniffMedia(bytes: Uint8Array): Container | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (pictures.has(sniff(bytes) ?? '')) return 'picture';
  const found = marks.find(([, offset, mark]) => start.startsWith(mark, offset))?.[0];
  // WebM is Matroska of another name, with fewer ways of coding: https://www.webmproject.org/docs/container/
  if (found === 'webm' && start.includes('matroska')) return 'matroska';
  if (found === 'zip') return archive(bytes);
  if (found) return found;
  const second = bytes[0] === 0xff ? (bytes[1] ?? 0) : 0;
  // A frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3), or of AAC without a file around it (ISO/IEC 13818-7, 6.2).
  if ((second & 0xe6) === 0xe2) return 'mpeg';
  if ((second & 0xf6) === 0xf0) return 'aac';
  if (bytes[0] === 0x47 && bytes[packet] === 0x47) return 'mpeg-ts';
  if (bytes.length === 0 || start.includes('\0')) return null;
  return /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)\b/i.test(start) ? 'html' : 'text';
}

/** Whether a file that should be of a kind may be one. */
export const holdsKind = (actual: Container | null, wanted: Container): boolean =>
  actual === wanted || (actual === 'office' && isOffice(wanted));

/** Whether files of a kind are archives of an office. */
export const isOffice = (kind: Container): boolean => ['docx', 'xlsx', 'pptx', 'odt', 'ods'].includes(kind);

/** By the first folder of their own in the archive, whose names stand 30 bytes behind the mark of a file, or 46 in the list at the end (ECMA-376, part 1, 11 to 13), or by what it says first (OpenDocument 1.3, part 2, 3.3). */
const folders: Readonly<Record<string, OfficeKind>> = { word: 'docx', xl: 'xlsx', ppt: 'pptx' };
const folder = /PK(?:.{28}|.{44})[/\\]?(word|xl|ppt)[/\\]/s;
const openDocument = /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)/s;
/** Files that an archive of an office has, whoever wrote it. */
const ofOffices = /PK(?:.{28}|.{44})[/\\]?(?:\[Content_Types\]\.xml|docProps[/\\]|content\.xml|meta\.xml)/s;

function archive(bytes: Uint8Array): Container {
  const latin = new TextDecoder('latin1');
  const text = latin.decode(bytes.subarray(0, edge)) + latin.decode(bytes.subarray(edge).slice(-edge));
  const open = openDocument.exec(text)?.[1];
  if (open) return open === 'text' ? 'odt' : 'ods';
  const found = folder.exec(text)?.[1];
  if (found) return folders[found] ?? 'zip';
  return ofOffices.test(text) ? 'office' : 'zip';
}
