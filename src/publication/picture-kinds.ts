/** What a picture is published as, by the end of its file's name. */
const formats: Readonly<Record<string, PictureFormat>> = {
  avif: 'avif',
  webp: 'webp',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  svg: 'svg',
};
export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

/** The end of a file's name in lower case, without its point; empty if it has none. */
const extensionOf = (name: string): string => /\.([\p{L}\p{N}]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format that a file's name tells; `null` if such files are not published. */
export const formatOfName = (name: string): PictureFormat | null => formats[extensionOf(name)] ?? null;

/** Other kinds of files, by their extensions and by what is to be done with them. */
const others = {
  photograph: 'heic heif hif tif tiff bmp jxl jp2 j2k jfif jpe raw dng arw cr2 cr3 nef orf raf rw2 tga',
  graphic: 'psd psb ai eps svgz ico icns xcf apng indd sketch fig cdr emf wmf',
  document: 'pdf doc docx odt ppt pptx key xls xlsx ods rtf pages numbers',
  recording:
    'mp4 m4v mov webm avi mkv mpg mpeg ogv 3gp 3g2 wmv flv mts mp3 m4a wav ogg oga flac aac opus amr caf aif aiff wma',
} as const;
type OtherKind = keyof typeof others;
const otherOf = new Map(
  Object.entries(others).flatMap(([kind, all]) => all.split(' ').map((one) => [one, kind as OtherKind])),
);

/** What is to be done with files that have such an extension, which are not published; `null` if nobody knows. */
export const otherKind = (extension: string): OtherKind | null => otherOf.get(extension) ?? null;

/** The same of a name; `undefined` if it may be that of a picture, or has no end. */
export function kindUnpublished(name: string): OtherKind | null | undefined {
  const extension = extensionOf(name);
  return extension === '' || formatOfName(name) ? undefined : otherKind(extension);
}

/** What stands where in files of a kind, as Latin-1; the extension that names the kind. */
const marks: readonly (readonly [kind: string, offset: number, mark: string])[] = [
  ['jpeg', 0, '\xFF\xD8\xFF'],
  ['png', 0, '\x89PNG\r\n\x1A\n'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['avif', 8, 'avif'],
  ['avif', 8, 'avis'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map(
    (brand) => ['heic', 8, brand] as const,
  ),
  ['mp4', 4, 'ftyp'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['bmp', 0, 'BM'],
  ['psd', 0, '8BPS'],
  ['pdf', 0, '%PDF-'],
  ['jxl', 0, '\xFF\n'],
  ['jxl', 4, 'JXL '],
  ['jp2', 4, 'jP  '],
  ['ico', 0, '\0\0\x01\0'],
  ['svgz', 0, '\x1F\x8B'],
];

/**
 * What the first bytes of a file tell of its kind, whatever its name says: an extension such as `jpeg`
 * or `heic`, `null` if they tell nothing. Markup is taken for SVG.
 */
export function sniff(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  // A file may name its kind as one of several that it conforms to.
  if (start.startsWith('ftypmif1', 4) && /avi[fs]/.test(start.slice(16))) return 'avif';
  const found = marks.find(([, offset, mark]) => start.startsWith(mark, offset));
  return found?.[0] ?? (/^(?:\xEF\xBB\xBF)?\s*</.test(start) ? 'svg' : null);
}
