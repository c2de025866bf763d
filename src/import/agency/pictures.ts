import { fileNameOf } from '../addresses.ts';
import type { Picture } from '../item.ts';
import type { AgencyPicture, Rendition } from './news.ts';

/** Kinds of pictures that sites publish; what an agency does not name is judged by its file. */
const published = /^image\/(?:jpe?g|pjpeg|png|webp|avif|gif|svg\+xml)$/i;
const publishedName = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Renditions that are signs of a picture rather than the picture. */
const marked = /watermark|thumb/i;

/** Those renditions of a picture that can be shown, best first: the largest, and those without a mark first of all. */
export function bestFirst(renditions: readonly Rendition[]): Rendition[] {
  const rank = ({ name = '', href }: Rendition) => (marked.test(name) || marked.test(href) ? 1 : 0);
  const area = ({ width = 0, height = 0 }: Rendition) => width * height;
  return renditions
    .filter(isPicture)
    .sort((a, b) => rank(a) - rank(b) || area(b) - area(a) || (b.size ?? 0) - (a.size ?? 0));
}

function isPicture({ type, href }: Rendition): boolean {
  if (type !== undefined) return published.test(type);
  return publishedName.test(fileNameOf(href)) || !/\.[a-z0-9]{2,4}$/i.test(fileNameOf(href));
}

/**
 * Where a rendition is: an address of the web, or a file beside the item. Paths that lead out of the folder of the
 * item lead nowhere.
 */
export function placeOf(href: string): Picture['from'] | undefined {
  if (/^https?:/i.test(href)) return { url: href };
  const path = href
    .replace(/^file:\/*/i, '')
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '.' && part !== '');
  if (path.length === 0 || path.includes('..') || /^[a-z][\w+.-]*:/i.test(path.join('/'))) return undefined;
  return { path: path.join('/') };
}

/**
 * A picture of an item: the best of its files beside the item, or else the address of the best, which is followed by
 * nobody unless asked to. Agencies that name addresses send files of the same names.
 */
export function pictureOf({
  renditions,
  names,
  alt,
  caption,
  credit,
  beside: file,
}: AgencyPicture): Picture | undefined {
  const best = bestFirst(renditions);
  const places = best.flatMap(({ href }) => placeOf(href) ?? []);
  const beside = best
    .flatMap(({ href }) => besideOf(href))
    .map((one) => (file ? { ...one, beside: file } : one));
  const [from, ...alternatives] = [...beside, ...places.filter((one) => 'url' in one)];
  const first = best.find(({ href }) => placeOf(href));
  if (!from || !first) return undefined;
  return {
    ref: names[0] ?? first.href,
    name: fileNameOf(first.href) || undefined,
    from,
    alternatives,
    alt,
    caption,
    credit,
  };
}

/** Where a picture in a text is: a file beside the item, by the path or the last part of the address. */
export function pictureFrom(address: string): Picture['from'] {
  const [path] = besideOf(address);
  if (path && 'path' in path) return /^https?:/i.test(address) ? { ...path, url: address } : path;
  return { url: address };
}

/** The file beside the item that an address or a path may mean. */
function besideOf(href: string): Picture['from'][] {
  const place = placeOf(href);
  const name = fileNameOf(href);
  if (!place) return [];
  if ('url' in place) return publishedName.test(name) ? [{ path: name }] : [];
  return [place, ...(name !== '' && 'path' in place && place.path !== name ? [{ path: name }] : [])];
}
