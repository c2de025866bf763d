import { urls } from '../publication/urls.ts';
import type { ImageAsset } from './cells.ts';

/** A file that is published of a picture. Sizes in pixels. */
export interface Rendition {
  url: string;
  format: Format;
  width: number;
  height: number;
  /** Whether it shows a part of the picture, cut to these proportions. */
  cut: boolean;
}

export type Format = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

const formats: Readonly<Record<string, Format>> = {
  avif: 'avif',
  webp: 'webp',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  svg: 'svg',
};
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

type Source = Pick<ImageAsset, 'owner' | 'name' | 'width' | 'height'>;

/** The format that a file's name tells. */
export const formatOf = (name: string): Format =>
  formats[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'jpeg';

/**
 * The picture for whoever knows no other: no wider than pages need, in a format that feed readers
 * and makers of link previews know, under its own name if that is what it has.
 */
export function mainRendition({ owner, name, width, height }: Source): Rendition {
  const own = formatOf(name);
  if (own === 'svg') return { url: urls.media(owner, name), format: own, width, height, cut: false };
  const known = own === 'jpeg' || own === 'png' || own === 'gif';
  const url = urls.media(owner, known ? name : `${name}.jpg`);
  return { url, format: known ? own : 'jpeg', ...within(width, height), cut: false };
}

/** The same in several widths and in formats that need fewer bytes, the smallest format first. */
export function widthsOf(source: Source): Rendition[] {
  const { owner, name } = source;
  const main = mainRendition(source);
  const add = (format: Format, width: number, height: number): Rendition => ({
    url: urls.media(owner, `${name}.${width}.${extensions[format]}`),
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
export function cutsOf({ owner, name, width, height }: Source): Rendition[] {
  if (['svg', 'gif'].includes(formatOf(name))) return [];
  const all = cuts.map(([across, down]): Rendition => {
    const most = Math.min(cutWidth, width, Math.floor((height * across) / down));
    const url = urls.media(owner, `${name}.${across}x${down}.jpg`);
    return { url, format: 'jpeg', width: most, height: scaled((most * down) / across), cut: true };
  });
  const wide = all.filter((one) => one.width >= cutWidth);
  return wide.length > 0 ? wide : all.slice(0, 1);
}

/** Everything that may be published of a picture. */
export function renditionsOf(source: Source): Rendition[] {
  return [mainRendition(source), ...widthsOf(source), ...cutsOf(source)];
}

const scaled = (length: number) => Math.max(1, Math.round(length));

function within(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, widest / width);
  return { width: scaled(width * factor), height: scaled(height * factor) };
}

/** What a browser chooses from: one list for each format, the main rendition in that of its own. */
export function sourcesOf(source: Source): { type: string; srcset: string }[] {
  const main = mainRendition(source);
  const byFormat = Map.groupBy([...widthsOf(source), main], ({ format }) => format);
  if (main.format === 'svg') return [];
  return [...byFormat].map(([format, all]) => ({
    type: `image/${format}`,
    srcset: all.map(({ url, width }) => `${url} ${width}w`).join(', '),
  }));
}
