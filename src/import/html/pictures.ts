import type { Element } from 'hast';
import type { Dropped, Picture } from '../item.ts';
import { absolute, attribute } from './hast.ts';

/** Collects the pictures of a body. */
export interface PictureList {
  pictures: Picture[];
  dropped: Dropped[];
  base: string | undefined;
  pictureFrom: ((address: string) => Picture['from']) | undefined;
}

/** Where scripts put addresses that they load later. */
const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'src'];

/**
 * Takes note of an image.
 *
 * @returns its `ref`; `undefined` if there is nothing to see
 */
export function pictureOf(
  list: PictureList,
  image: Element,
  more: Partial<Picture> = {},
): string | undefined {
  const address =
    lazy.map((name) => attribute(image, name)).find((one) => one && !isPlaceholder(one)) ?? largest(image);
  const alt = attribute(image, 'alt');
  if (!address || isPixel(image)) {
    if (address) list.dropped.push({ what: address, reason: 'a picture of one pixel, which counts readers' });
    return undefined;
  }
  const inline = /^data:([^,]*),(.*)$/is.exec(address);
  const url = absolute(address, list.base);
  const ref = inline ? `inline-${list.pictures.length + 1}` : (url ?? address);
  const known = list.pictures.find((one) => one.ref === ref);
  if (known) Object.assign(known, more);
  else {
    const from = inline ? bytesOf(inline[1] ?? '', inline[2] ?? '') : placeOf(list, address, url);
    if (!from) {
      list.dropped.push({ what: address.slice(0, 60), reason: 'a picture that can’t be read' });
      return undefined;
    }
    list.pictures.push({ ref, from, ...(alt && { alt }), ...more });
  }
  return ref;
}

function placeOf({ pictureFrom }: PictureList, address: string, url: string | undefined): Picture['from'] {
  if (pictureFrom) return pictureFrom(url ?? address);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return { url: url ?? address };
  return { path: address, ...(url !== undefined && { url }) };
}

/** `data:` addresses that scripts replace, and the dots that hold a place. */
const isPlaceholder = (address: string) =>
  /^data:image\/(?:gif|svg\+xml)/i.test(address) ||
  /(?:blank|spacer|placeholder|pixel)\.(?:gif|png)/i.test(address);

const isPixel = (image: Element) =>
  [attribute(image, 'width'), attribute(image, 'height')].some((size) => size === '1' || size === '0');

/** The last of `srcset` is the largest where they are sorted; widths decide where they are said. */
function largest(image: Element): string | undefined {
  const set = attribute(image, 'srcSet') ?? attribute(image, 'dataSrcset') ?? '';
  const all = set.split(/,\s+/).map((one) => one.trim().split(/\s+/));
  const sorted = all.toSorted(([, a = ''], [, b = '']) => Number.parseFloat(b) - Number.parseFloat(a));
  return sorted[0]?.[0] || undefined;
}

function bytesOf(kind: string, data: string): { bytes: Uint8Array } | undefined {
  try {
    const plain = decodeURIComponent(data);
    const bytes = /;\s*base64/i.test(kind)
      ? Uint8Array.from(atob(plain.replace(/\s+/g, '')), (char) => char.charCodeAt(0))
      : new TextEncoder().encode(plain);
    return { bytes };
  } catch {
    return undefined;
  }
}
