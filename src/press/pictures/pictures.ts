import type { Sharp } from 'sharp';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { decode } from '../../disk/files.ts';
import type { Ask } from '../../newsroom/queries.ts';
import type { Route } from '../../newsroom/routes/route.ts';
import type { Rendition } from '../../newsroom/snapshot/renditions.ts';
import { sniff } from '../../publication/picture-kinds.ts';

/** The picture that a route shows, and which of its files. */
export function findPicture(ask: Ask, { id, url }: Route) {
  const cut = id.lastIndexOf('/');
  const image = ask('imageFile', id.slice(0, cut), id.slice(cut + 1));
  const rendition = image?.renditions.find(({ path }) => url.endsWith(path));
  if (!image || !rendition) throw new RangeError(`no image ${url}`);
  return { image, rendition };
}

/**
 * How pictures are encoded. Effort is chosen so that all files of a photograph 2000 pixels wide take
 * about a second of processor time, the quality of AVIF by the measure in `docs/internals/pictures.md`.
 */
const settings = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 76, effort: 3 },
  jpeg: { quality: 80, progressive: true },
  png: { compressionLevel: 9 },
  gif: { effort: 7 },
} as const;

/**
 * Makes one published file of a picture. It holds pixels and nothing else: no metadata of the
 * original is copied, an orientation that it records is applied, and colours are sRGB.
 *
 * @param digest of the bytes
 * @throws if the picture is broken
 */
export async function makePicture(
  bytes: Uint8Array,
  digest: string,
  rendition: Rendition,
  made: DerivedFiles,
): Promise<Uint8Array> {
  const { format, width, height, cut, within } = rendition;
  if (format === 'svg') {
    const { safeSvg } = await import('../../outputs/svg.ts');
    return new TextEncoder().encode(safeSvg(decode(bytes) ?? '').svg);
  }
  const { default: sharp, versions } = await import('sharp');
  const how = [versions, settings[format], { format, width, height, cut, ...(within && { within }) }];
  return made.get(['picture', digest, ...how], async () => {
    const animated = (format === 'gif' || format === 'webp') && mayMove(bytes);
    const source = sharp(bytes, { animated, failOn: 'error' }).autoOrient();
    const fit = cut ? ({ fit: 'cover', position: 'attention' } as const) : ({ fit: 'fill' } as const);
    if (!within) return encode(source.resize(width, height, fit), format);
    const whole = source.resize(within.width, within.height, { fit: 'fill' });
    return encode(whole.extract({ left: within.left, top: within.top, width, height }), format);
  });
}

function encode(picture: Sharp, format: Exclude<Rendition['format'], 'svg'>): Promise<Buffer> {
  const opaque = format === 'jpeg' ? picture.flatten({ background: '#fff' }) : picture;
  return opaque.toFormat(format, settings[format]).toBuffer();
}

/** Whether all frames of a picture are decoded, if it has several. */
export const mayMove = (bytes: Uint8Array) => ['gif', 'webp'].includes(sniff(bytes) ?? '');
