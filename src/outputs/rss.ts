import { x } from 'xastscript';
import { isoInZone } from '../language/formats.ts';
import type { FeedItem, FeedPage } from '../newsroom/pages/feed.ts';
import { absolute } from '../publication/urls.ts';
import { serialiseXml } from './xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with the Atom, Content, Dublin
 * Core and Media modules. `lastBuildDate` is that of the newest change, so that a feed whose
 * content did not change is the same, byte for byte.
 */
export function rss(page: FeedPage): string {
  const { edition, title, self, home, items } = page;
  const times = items.map(({ article }) => article.updated ?? article.published);
  const channel = x('channel', [
    x('title', title),
    x('link', home),
    x('description', edition.description),
    x('language', edition.language),
    ...(times.length > 0 ? [x('lastBuildDate', rfc822(Math.max(...times), page.timeZone))] : []),
    x('generator', 'Warraq'),
    x('docs', 'https://www.rssboard.org/rss-specification'),
    x('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...items.map((item) => itemOf(item, page)),
  ]);
  return serialiseXml(x(null, [x('rss', namespaces, [channel])]));
}

function itemOf({ article, url, html, translations }: FeedItem, page: FeedPage) {
  const { edition, timeZone, origin } = page;
  const { title, description, story, published, section, topics, authors, image } = article;
  return x('item', [
    x('title', title),
    x('link', url),
    x('guid', { isPermaLink: 'false' }, guid(story, edition.id, origin)),
    x('pubDate', rfc822(published, timeZone)),
    ...authors.map(({ name }) => x('dc:creator', name)),
    x('dc:language', edition.language),
    ...[section, ...topics].map(({ name }) => x('category', name)),
    x('description', asHtml(description)),
    x('content:encoded', html),
    ...(image ? [mediaOf(image, origin)] : []),
    ...translations.map((one) => x('atom:link', { rel: 'alternate', hreflang: one.language, href: one.url })),
  ]);
}

/** Readers take an item's description for HTML: plain text is escaped once more. */
const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Names a story in an edition for ever, whatever becomes of its title or address. */
function guid(story: string, edition: string, origin: string): string {
  return `${new URL(origin).host}:${story}:${edition}`;
}

function mediaOf(image: NonNullable<FeedItem['article']['image']>, origin: string) {
  const { url, width, height, alt, credit } = image;
  const size = { width: String(width), height: String(height) };
  return x('media:content', { url: absolute(origin, url), medium: 'image', ...size }, [
    x('media:description', { type: 'plain' }, alt),
    ...(credit ? [x('media:credit', credit)] : []),
  ]);
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as RFC 822 with a four-digit year, in the publication's time zone. */
export function rfc822(instant: number, timeZone: string): string {
  const iso = isoInZone(instant, timeZone);
  const [date = '', time = ''] = [iso.slice(0, 10), iso.slice(11, 19)];
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = days[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const offset = iso.slice(19).replace('Z', '+0000').replace(':', '');
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${offset}`;
}
