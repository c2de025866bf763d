import { around, type Focus, type Part } from '../../publication/focus.ts';
import { mediaPath } from '../../publication/output-paths.ts';
import { formatOfName, type PictureFormat } from '../../publication/picture-kinds.ts';
import type { ImageAsset } from './images.ts';

/** A file that is published of a picture. Sizes in pixels. */
export interface Rendition {
  /** Below any site. */
  path: string;
  format: Format;
  width: number;
  height: number;
  /** Whether it shows a part of the picture, cut to these proportions. */
  cut: boolean;
  /** Of a part that an editor has chosen: how large the whole would be, and where in it the part begins. */
  within?: Part;
}

export type Format = PictureFormat;

const extensions: Readonly<Record<Format, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  svg: 'svg',
};

/** The widths a page may choose from, up to that of the picture; nothing is ever enlarged. */
const widths = [480, 800, 1200, 1600];
const widest = 1600;
/** WebP knows no more than 16,383 pixels (https://developers.google.com/speed/webp/faq), AVIF hardly more. */
const tallest = 16_000;
/**
 * The proportions that search engines ask for, and the width that is enough for them:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
const cuts = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;
const cutWidth = 1200;

type Source = Pick<ImageAsset, 'owner' | 'name' | 'width' | 'height' | 'moves'>;

/** What a picture would be published as if its main file were all there is: GIF if it moves, else as its name says. */
const formatOf = ({ name, moves }: Source): Format => (moves ? 'gif' : (formatOfName(name) ?? 'jpeg'));

/**
 * The picture for whoever knows no other: no wider than pages need, in a format that feed readers
 * and makers of link previews know, under its own name if that is what it has.
 */
export function mainRendition(source: Source): Rendition {
  const { owner, name, width, height } = source;
  const own = formatOf(source);
  if (own === 'svg') return { path: mediaPath(owner, name), format: own, width, height, cut: false };
  const known = own === 'jpeg' || own === 'png' || own === 'gif';
  const format = known ? own : 'jpeg';
  const path = mediaPath(owner, formatOfName(name) === format ? name : `${name}.${extensions[format]}`);
  return { path, format, ...within(width, height), cut: false };
}

/** The same in several widths and in formats that need fewer bytes, the smallest format first. */
export function widthsOf(source: Source): Rendition[] {
  const { owner, name } = source;
  const main = mainRendition(source);
  const add = (format: Format, width: number, height: number): Rendition => ({
    path: mediaPath(owner, `${name}.${width}.${extensions[format]}`),
    format,
    width,
    height,
    cut: false,
  });
  if (main.format === 'svg') return [];
  if (main.format === 'gif') return [add('webp', main.width, main.height)];
  const smaller = widths
    .filter((width) => width < main.width)
    .map((width) => ({ width, height: scaled(main.height * (width / main.width)) }));
  const sizes = [...smaller, { width: main.width, height: main.height }];
  return [
    ...(['avif', 'webp'] as const).flatMap((format) =>
      sizes.map(({ width, height }) => add(format, width, height)),
    ),
    ...smaller.map(({ width, height }) => add(main.format, width, height)),
  ];
}

/**
 * Parts of the picture in the proportions that search engines ask for, as wide as they ask for; only
 * the first, and no wider than the picture, if it has none that wide.
 */
export function cutsOf(source: Source, focus?: Focus | null): Rendition[] {
  const { owner, name, width, height } = source;
  if (['svg', 'gif'].includes(formatOf(source))) return [];
  const all = cuts.map(([across, down]): Rendition => {
    const most = Math.min(cutWidth, width, Math.floor((height * across) / down));
    const path = mediaPath(owner, `${name}.${across}x${down}.jpg`);
    const size = { width: most, height: scaled((most * down) / across) };
    return {
      path,
      format: 'jpeg',
      ...size,
      cut: true,
      ...(focus && { within: around(focus, source, size) }),
    };
  });
  const wide = all.filter((one) => one.width >= cutWidth);
  return wide.length > 0 ? wide : all.slice(0, 1);
}

/** The smallest file in a format that every browser knows, where one alone is named. */
export function thumbnailOf(source: Source): Rendition {
  return widthsOf(source).find(({ format }) => format === 'webp') ?? mainRendition(source);
}

/** Everything that may be published of a picture. */
export function renditionsOf(source: Source, focus?: Focus | null): Rendition[] {
  return [mainRendition(source), ...widthsOf(source), ...cutsOf(source, focus)];
}

const scaled = (length: number) => Math.max(1, Math.round(length));

function within(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, widest / width, tallest / height);
  return { width: scaled(width * factor), height: scaled(height * factor) };
}

/**
 * What a browser chooses from: one list for each format, the main rendition in that of its own.
 *
 * @param addressOf makes an address of a path
 */
export function sourcesOf(
  source: Source,
  addressOf: (path: string) => string,
): { type: string; srcset: string }[] {
  const main = mainRendition(source);
  const byFormat = Map.groupBy([...widthsOf(source), main], ({ format }) => format);
  if (main.format === 'svg') return [];
  return [...byFormat].map(([format, all]) => ({
    type: `image/${format}`,
    srcset: all.map(({ path, width }) => `${addressOf(path)} ${width}w`).join(', '),
  }));
}
