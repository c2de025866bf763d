import type { Element } from 'xast';
import { x } from 'xastscript';
import { isoInZone } from '../language/formats.ts';
import type { FeedPage } from '../newsroom/page-data/feed/feed.ts';
import type { FeedItem, Person } from '../newsroom/page-data/feed/items.ts';
import { feedFormats } from '../publication/feed-formats.ts';
import { feedNamespaces, mediaOf, recordingOf, styled } from './feed-xml.ts';
import { serialisedOnce, serialiseXml } from './xml.ts';

/**
 * A feed as Atom 1.0 (RFC 4287) with Feed History (RFC 5005) and Media RSS. `updated` is the newest
 * change, or 1970 before there is any: it must be there. All documents of a feed have one id, the
 * address to subscribe to.
 */
export function atom(page: FeedPage): string {
  const { edition, timeZone, publisher, current, items } = page;
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': edition.language, ...feedNamespaces },
    [
      x('id', current.atom),
      x('title', page.title),
      x('subtitle', page.description),
      x('updated', isoInZone(page.updated ?? 0, timeZone)),
      x('author', person(publisher)),
      x('generator', 'Warraq'),
      ...linksOf(page),
      ...(page.archived ? [x('fh:archive')] : []),
      ...items.map(entryOf),
    ],
  );
  return serialiseXml(styled(page, feed));
}

function linksOf({ edition, home, self, current, previous, archived, hub }: FeedPage): Element[] {
  const { type } = feedFormats.atom;
  return [
    x('link', { rel: 'self', type, href: self.atom }),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: edition.language, href: home }),
    ...(archived ? [x('link', { rel: 'current', type, href: current.atom })] : []),
    ...(previous ? [x('link', { rel: 'prev-archive', type, href: previous.atom })] : []),
    ...(hub ? [x('link', { rel: 'hub', href: hub })] : []),
  ];
}

/**
 * Translations are `related`, since readers take any alternate for the item's own link, some the
 * first and some the last.
 */
const entryOf = serialisedOnce((item: FeedItem) => {
  const { source, image, recordings, language, timeZone } = item;
  return x('entry', [
    x('id', item.id),
    x('title', item.title),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: item.url }),
    ...item.translations.map((one) =>
      x('link', { rel: 'related', type: 'text/html', hreflang: one.language, href: one.url }),
    ),
    ...recordings.map(({ url, type, bytes, title }) =>
      x('link', { rel: 'enclosure', type, length: String(bytes), title, href: url }),
    ),
    ...(source?.url ? [x('link', { rel: 'via', title: source.name, href: source.url })] : []),
    x('published', isoInZone(item.published, timeZone)),
    x('updated', isoInZone(item.updated, timeZone)),
    ...item.authors.map((one) => x('author', person(one))),
    ...item.translators.map((one) => x('contributor', person(one))),
    ...item.categories.map(({ id, name }) => x('category', { term: id, label: name })),
    ...(source && !source.url ? [x('dc:source', source.name)] : []),
    x('summary', item.summary),
    x('content', { type: 'html' }, item.html),
    ...(image ? [mediaOf(image)] : []),
    ...recordings.map(recordingOf),
  ]);
});

const person = ({ name, url }: Person): Element[] => [x('name', name), x('uri', url)];
