import type { Element } from 'xast';
import { x } from 'xastscript';
import { isoInZone } from '../language/formats.ts';
import type { FeedPage } from '../newsroom/page-data/feed/feed.ts';
import type { FeedItem } from '../newsroom/page-data/feed/items.ts';
import { feedFormats } from '../publication/feed-formats.ts';
import { podcastTypes } from '../publication/media/podcast.ts';
import { feedNamespaces, mediaOf, recordingOf, styled } from './feed-xml.ts';
import { episodeElements, isEpisode, podcastNamespaces, showElements, trailerTitle } from './podcast.ts';
import { serialisedOnce, serialiseXml } from './xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  ...feedNamespaces,
};

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with the Atom, Content, Dublin
 * Core, Media and Feed History (RFC 5005) modules. `lastBuildDate` is that of the newest change, so
 * that a feed whose content did not change is the same, byte for byte.
 */
export function rss(page: FeedPage): string {
  const { edition, title, description, home, items, timeZone } = page;
  const channel = x('channel', [
    x('title', title),
    x('link', home),
    x('description', description),
    x('language', edition.language),
    ...(page.updated === null ? [] : [x('lastBuildDate', rfc822(page.updated, timeZone))]),
    x('generator', 'Warraq'),
    x('docs', 'https://www.rssboard.org/rss-specification'),
    ...linksOf(page),
    ...(page.archived ? [x('fh:archive')] : []),
    ...showElements(page),
    ...trailersOf(page),
    ...(page.show ? items.filter(isEpisode).map(episodeOf) : items.map(itemOf)),
  ]);
  return serialiseXml(
    styled(page, x('rss', page.show ? { ...namespaces, ...podcastNamespaces } : namespaces, [channel])),
  );
}

/** What a show is told by, at most so many: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md */
const trailersOf = ({ show, items, timeZone }: FeedPage): Element[] =>
  (show ? items.filter((item) => isEpisode(item) && item.episode === 'trailer') : []).flatMap((item) =>
    item.recordings.slice(0, 1).map(({ url, bytes, type }) =>
      x(
        'podcast:trailer',
        {
          pubdate: rfc822(item.published, timeZone),
          url,
          length: String(bytes),
          type: podcastTypes[type] ?? type,
        },
        trailerTitle(item.title),
      ),
    ),
  );

function linksOf({ self, current, previous, archived, hub }: FeedPage): Element[] {
  const { type } = feedFormats.rss;
  return [
    x('atom:link', { href: self.rss, rel: 'self', type }),
    ...(archived ? [x('atom:link', { href: current.rss, rel: 'current', type })] : []),
    ...(previous ? [x('atom:link', { href: previous.rss, rel: 'prev-archive', type })] : []),
    ...(hub ? [x('atom:link', { href: hub, rel: 'hub' })] : []),
  ];
}

const itemOf = serialisedOnce((item: FeedItem) => x('item', partsOf(item, item.recordings)));

/** The same as podcast programs take it: with its own recording alone, whose type they have a name of their own for. */
const episodeOf = serialisedOnce((item: FeedItem) => {
  const [first] = item.recordings;
  const own = first ? [{ ...first, type: podcastTypes[first.type] ?? first.type }] : [];
  return x('item', [...partsOf(item, own), ...episodeElements(item)]);
});

/**
 * Translations come before the item's own link: readers that take any alternate for that link keep
 * the last one.
 */
function partsOf(item: FeedItem, recordings: FeedItem['recordings']): Element[] {
  const { authors, publisher, translators, translations, source, image, language, timeZone } = item;
  return [
    x('title', item.title),
    ...translations.map((one) =>
      x('atom:link', { rel: 'alternate', type: 'text/html', hreflang: one.language, href: one.url }),
    ),
    x('link', item.url),
    x('guid', { isPermaLink: 'false' }, item.id),
    x('pubDate', rfc822(item.published, timeZone)),
    ...(item.updated > item.published ? [x('atom:updated', isoInZone(item.updated, timeZone))] : []),
    ...(authors.length > 0 ? authors : [publisher]).map(({ name }) => x('dc:creator', name)),
    ...translators.map(({ name }) => x('dc:contributor', name)),
    x('dc:language', language),
    ...(source ? [x('dc:source', source.url ?? source.name)] : []),
    ...item.categories.map(({ name }) => x('category', name)),
    x('description', asHtml(item.summary)),
    x('content:encoded', item.html),
    ...(image ? [mediaOf(image)] : []),
    ...recordings.slice(0, 1).map(enclosureOf),
    ...recordings.map(recordingOf),
  ];
}

/** One alone: programs differ on which of several they take. https://www.rssboard.org/rss-profile#element-channel-item-enclosure */
const enclosureOf = ({ url, bytes, type }: FeedItem['recordings'][number]) =>
  x('enclosure', { url, length: String(bytes), type });

/**
 * An item's description is HTML to readers, so that plain text is escaped once more; that of the channel
 * is plain text, as everything else is: https://www.rssboard.org/rss-profile#data-types-characterdata
 */
const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

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
