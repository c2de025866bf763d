import { lookup } from 'mrmime';
import { once } from '../language/once.ts';
import type { Share } from '../newsroom/page-data/share.ts';
import { icons } from '../publication/icons.ts';
import type { Edition } from '../publication/publication.ts';
import { absolute } from '../publication/urls.ts';
import { type HeadTag, named, property } from './head-tags.ts';

/** A page as link previews know it. */
export interface SharedPage {
  origin: string;
  /** Scheme and host of the page. */
  host: string;
  /** The address of a file that comes with the templates. */
  asset: (path: string) => string;
  /** Absolute. */
  url: string;
  title: string;
  description: string;
  edition: Pick<Edition, 'name' | 'locale'>;
  /** The editions that it is translated in. */
  translations: readonly Pick<Edition, 'locale'>[];
  share: Share;
}

/** Image types that makers of previews read; for a drawing in SVG they show nothing. */
const readable = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** Tags of the Open Graph protocol (https://ogp.me/), and the one of X that has no equal there. */
export function shareTags(page: SharedPage): HeadTag[] {
  const { origin, host, url, title, description, edition, translations, share } = page;
  const picture = share.type === 'article' ? previewTags(host, title, share) : [];
  return [
    property('og:type', share.type),
    property('og:title', title),
    property('og:description', description),
    property('og:url', url),
    property('og:site_name', edition.name),
    property('og:locale', openGraphLocale(edition.locale)),
    ...translations.map(({ locale }) => property('og:locale:alternate', openGraphLocale(locale))),
    ...(picture.length > 0 ? picture : markTags(page)),
    ...(share.type === 'article' ? articleTags(origin, share) : []),
    named('twitter:card', picture.length > 0 ? 'summary_large_image' : 'summary'),
  ];
}

/** A locale as Open Graph writes it, with the region that CLDR expects where it names none: `ll_CC`. */
export const openGraphLocale = once((locale) => {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region ? `${language}_${region}` : language;
});

function articleTags(origin: string, share: Extract<Share, { type: 'article' }>): HeadTag[] {
  const { published, updated, section, tags, authors } = share;
  return [
    property('article:published_time', published),
    ...(updated ? [property('article:modified_time', updated)] : []),
    property('article:section', section),
    ...tags.map((tag) => property('article:tag', tag)),
    ...authors.map((author) => property('article:author', absolute(origin, author.url))),
  ];
}

function previewTags(
  host: string,
  title: string,
  { card, image }: Extract<Share, { type: 'article' }>,
): HeadTag[] {
  if (card) return imageTags(absolute(host, card), 'image/png', 1200, 630, title);
  return pictureTags(host, image);
}

function pictureTags(host: string, image: Extract<Share, { type: 'article' }>['image']): HeadTag[] {
  const type = image && lookup(image.url);
  if (!type || !readable.includes(type)) return [];
  const { url, width, height, alt } = image;
  return imageTags(absolute(host, url), type, width, height, alt);
}

/** The publication's mark, for what has no picture of its own. */
function markTags({ host, asset, edition: { name } }: SharedPage): HeadTag[] {
  const { url, type, size } = icons.large;
  return imageTags(absolute(host, asset(url)), type, size, size, name);
}

function imageTags(url: string, type: string, width: number, height: number, alt: string): HeadTag[] {
  return [
    property('og:image', url),
    property('og:image:type', type),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
  ];
}
