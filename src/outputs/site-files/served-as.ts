import { lookup } from 'mrmime';
import { feedFormats } from '../../publication/feed-formats.ts';
import { chaptersName, chaptersType } from '../../publication/media/chapters.ts';

const { rss, atom, json } = feedFormats;

/**
 * What files are whose names don't tell every host: the end of a path, and the media type. The first
 * that fits holds, so what is longer comes first.
 */
export const mediaTypes: readonly (readonly [ending: string, type: string])[] = [
  [`/${rss.file}`, rss.type],
  [`/corrections.${rss.extension}`, rss.type],
  [`/${atom.file}`, atom.type],
  [`/corrections.${atom.extension}`, atom.type],
  [`/${json.file}`, json.type],
  [`/corrections.${json.extension}`, json.type],
  [`/${chaptersName}`, chaptersType],
  ['.opml', 'text/x-opml'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain'],
];

/** Whether what is of a type is text, which is sent with its charset and compressed. */
export const isText = (type: string) => /^(?:text\/|application\/(?:.*\+)?(?:xml|json)\b)/.test(type);

export const withCharset = (type: string) => (isText(type) ? `${type}; charset=utf-8` : type);

/** The media type of the file at a path, with the charset of texts. What has no extension is plain text. */
export function typeOf(path: string): string {
  const name = /\.\w+$/.test(path) ? path : `${path}.txt`;
  const listed = mediaTypes.find(([ending]) => `/${name}`.endsWith(ending))?.[1];
  return withCharset(listed ?? lookup(name) ?? 'application/octet-stream');
}

/** Where names have a digest in them, so that what is there never changes. */
export const lasting = '/_astro/';

/**
 * What caches are told: browsers ask each time, and get 304 if it is the same; a shared cache asks
 * after `shared` seconds, which carries any crowd and brings a correction or a withdrawal to everybody
 * soon. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.10
 */
export const caching = {
  shared: 30,
  pages: (seconds: number) => `public, max-age=0, s-maxage=${seconds}, must-revalidate`,
  lasting: 'public, max-age=31536000, immutable',
} as const;
