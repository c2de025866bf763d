import { createRequire } from 'node:module';
import { imageSize } from 'image-size';
import type { Findable, ImageAsset } from '../newsroom/snapshot.ts';
import { safeSvg } from '../outputs/svg.ts';
import { decode } from './files.ts';

/** Formats by the names that `image-size` has for them. */
const known = new Set(['jpg', 'png', 'webp', 'avif', 'heif', 'gif', 'svg']);
/** Decoding more than this takes a machine's memory for a picture that no page can show. */
const mostPixels = 100_000_000;

/**
 * What an image file is: its size as it is seen, and what it tells that is not to be published.
 *
 * @throws if it is not an image, too large, or not what its name says
 */
export function readPicture(bytes: Buffer, name: string): Pick<ImageAsset, 'width' | 'height' | 'found'> {
  const { width, height, orientation = 1, type = '' } = imageSize(bytes);
  const isSvg = /\.svg$/i.test(name);
  if (!known.has(type) || isSvg !== (type === 'svg')) throw new TypeError(`${type} under another name`);
  if (isSvg) return { width, height, found: drawingTells(bytes) };
  if (width * height > mostPixels) throw new RangeError('too large');
  // Orientations from 5 on lie on their side: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  return { ...size, found: photographTells(bytes) };
}

function drawingTells(bytes: Buffer): Findable[] {
  const text = decode(bytes);
  if (text === null) throw new TypeError('not UTF-8');
  return safeSvg(text).removed.length > 0 ? ['active'] : [];
}

const location = /^(?:GPS|(?:Country|City|State|Province|Sub-?location|Location)(?!Info$))/i;
const device = /serial\s?number|^(?:camera)?\s?owner\s?name|^hostcomputer$/i;

/** Reads EXIF, IPTC and XMP. What can't be read is dropped with the rest when the picture is published. */
function photographTells(bytes: Buffer): Findable[] {
  const reader: typeof import('exifreader') = createRequire(import.meta.url)('exifreader');
  try {
    const { exif = {}, iptc = {}, xmp = {}, gps = {} } = reader.load(bytes, { expanded: true });
    const names = Object.keys({ ...exif, ...iptc, ...xmp }).map((name) => name.replace(/^.*:/, ''));
    const has = (what: RegExp) => names.some((name) => what.test(name));
    return [
      ...(Object.keys(gps).length > 0 || has(location) ? (['location'] as const) : []),
      ...(has(device) ? (['device'] as const) : []),
    ];
  } catch {
    return [];
  }
}
