import { createRequire } from 'node:module';
import { imageSize } from 'image-size';
import type { Findable, Flaw, ImageAsset } from '../../../newsroom/snapshot/snapshot.ts';
import { safeSvg } from '../../../outputs/svg.ts';
import { formatOfName, sniff } from '../../../publication/picture-kinds.ts';
import { decode } from '../../files.ts';
import { hasFrames } from './animation.ts';

/** What is learnt of a picture from its bytes. */
type Learnt = Pick<ImageAsset, 'width' | 'height' | 'moves' | 'kind' | 'flaw' | 'found' | 'leftOut'>;

/** Decoding more takes a machine's memory; no camera makes more than 151 million. All frames count. */
export const mostPixels = 160_000_000;

/** What is known of a file that can't be published. */
export const flawed = (kind: string | null, flaw: Flaw): Learnt => ({
  width: 1,
  height: 1,
  moves: false,
  kind,
  flaw,
  found: [],
  leftOut: [],
});

/**
 * What an image file is: its size as it is seen, and what there is to say of it. A file that can't be
 * published has a flaw and some size. Pixels are not decoded.
 */
export function readPicture(bytes: Buffer, name: string): Learnt {
  if (bytes.length === 0) return flawed(null, 'empty');
  const kind = sniff(bytes);
  const format = formatOfName(name);
  if (format === 'svg' && (kind === 'svg' || kind === null)) return readDrawing(bytes, kind);
  if (kind === null) return flawed(kind, 'unreadable');
  const actual = formatOfName(`.${kind}`);
  if (!actual) return flawed(kind, 'kind');
  if (actual === 'svg') return flawed(kind, bytes.includes('<svg') ? 'misnamed' : 'unreadable');
  if (format === 'svg') return flawed(kind, 'misnamed');
  const { found, turned } = photographTells(bytes);
  const size = sizeOf(bytes, actual, turned);
  if (!size) return flawed(kind, 'unreadable');
  const frames = hasFrames(bytes, actual);
  const moves = frames && (actual === 'gif' || actual === 'webp');
  if (frames && !moves) found.push('still');
  if (actual !== format) found.push('recoded');
  const flaw = size.width * size.height > mostPixels ? 'large' : null;
  return { ...size, moves, kind, flaw, found, leftOut: [] };
}

function readDrawing(bytes: Buffer, kind: string | null): Learnt {
  const text = decode(bytes);
  if (text === null) return flawed(kind, 'encoding');
  try {
    const { removed, size } = safeSvg(text);
    if (!size) return flawed(kind, 'unsized');
    const found: Findable[] = removed.length > 0 ? ['active'] : [];
    return { ...size, moves: false, kind, flaw: null, found, leftOut: removed };
  } catch {
    return flawed(kind, 'unreadable');
  }
}

/** As it is seen. @param turned whether EXIF says that it lies on its side in the file */
function sizeOf(bytes: Buffer, format: string, turned: boolean): Pick<Learnt, 'width' | 'height'> | null {
  try {
    const { width, height } = format === 'avif' ? sizeOfAvif(bytes) : imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    return turned && format !== 'avif' ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/**
 * The largest extent that the boxes of an AVIF tell (`ispe`), turned if they say so (`irot`), which alone
 * counts there, and not EXIF: ISO/IEC 23008-12, 6.5.3 and 6.5.10.
 *
 * @throws if they tell none
 */
function sizeOfAvif(bytes: Buffer): Pick<Learnt, 'width' | 'height'> {
  const boxes = bytes.subarray(0, 1 << 16);
  const sizes: { width: number; height: number }[] = [];
  for (let at = boxes.indexOf('ispe'); at >= 0; at = boxes.indexOf('ispe', at + 4)) {
    sizes.push({ width: boxes.readUInt32BE(at + 8), height: boxes.readUInt32BE(at + 12) });
  }
  const { width, height } = sizes.reduce((a, b) => (b.width > a.width ? b : a));
  const rotation = boxes.indexOf('irot');
  const turned = rotation > 0 && (boxes.readUInt8(rotation + 4) & 1) === 1;
  return turned ? { width: height, height: width } : { width, height };
}

const location = /^(?:GPS|(?:Country|City|State|Province|Sub-?location|Location)(?!Info$))/i;
const device = /serial\s?number|^(?:camera)?\s?owner\s?name|^hostcomputer$/i;

/** Reads EXIF, IPTC and XMP. What can't be read is dropped with the rest when the picture is published. */
function photographTells(bytes: Buffer): { found: Findable[]; turned: boolean } {
  const reader: typeof import('exifreader') = createRequire(import.meta.url)('exifreader');
  try {
    const { exif = {}, iptc = {}, xmp = {}, gps = {} } = reader.load(bytes, { expanded: true });
    const names = Object.keys({ ...exif, ...iptc, ...xmp }).map((name) => name.replace(/^.*:/, ''));
    const has = (what: RegExp) => names.some((name) => what.test(name));
    const found: Findable[] = [
      ...(Object.keys(gps).length > 0 || has(location) ? (['location'] as const) : []),
      ...(has(device) ? (['device'] as const) : []),
    ];
    // Orientations from 5 on lie on their side: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
    return { found, turned: Number(exif.Orientation?.value ?? 1) > 4 };
  } catch {
    return { found: [], turned: false };
  }
}
