import type { ImageObject } from 'schema-dts';
import { absolute } from '../../publication/urls.ts';

/** A picture. `url` is a path, sizes are in CSS pixels. */
export interface Picture {
  url: string;
  width: number;
  height: number;
  type?: string;
  caption?: string | null;
  credit?: string | null;
}

/** Lengths are numbers with their unit: https://schema.org/Distance */
const pixels = (length: number) => `${length} px`;

/** @param host scheme and host of the page it is on */
export function imageNode(host: string, picture: Picture): Exclude<ImageObject, string> {
  const { width, height, type, caption, credit } = picture;
  const url = absolute(host, picture.url);
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: pixels(width),
    height: pixels(height),
    ...(type && { encodingFormat: type }),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}
