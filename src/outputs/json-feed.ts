import { isoInZone } from '../language/formats.ts';
import type { FeedPage } from '../newsroom/page-data/feed/feed.ts';
import type { FeedItem } from '../newsroom/page-data/feed/items.ts';
import { legalText } from './xml.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); `next_url` leads through the
 * archive. What the format has no word for is in one object of ours, as its extensions are:
 * https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a
 * Text is the same as in the other formats: characters that XML forbids are replaced here, too.
 */
export function jsonFeed(page: FeedPage): string {
  const { edition, self, previous, hub, publisher, items } = page;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: page.title,
    home_page_url: page.home,
    feed_url: self.json,
    description: page.description,
    language: edition.language,
    authors: [publisher],
    ...(previous && { next_url: previous.json }),
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: [],
  };
  const text = jsonOf(feed);
  if (items.length === 0) return `${text}\n`;
  return `${text.slice(0, -end.length)}[\n  ${items.map(itemText).join(',\n  ')}\n ]\n}\n`;
}

/** How a feed without items ends. */
const end = '[]\n}';

const legal = (_key: string, value: unknown) => (typeof value === 'string' ? legalText(value) : value);
const jsonOf = (value: object) => JSON.stringify(value, legal, 1);

const known = new WeakMap<FeedItem, string>();

/** An item as it stands in a feed, made once for as long as somebody holds it. */
function itemText(item: FeedItem): string {
  const found = known.get(item) ?? jsonOf(itemOf(item)).replaceAll('\n', '\n  ');
  known.set(item, found);
  return found;
}

function itemOf(item: FeedItem) {
  const { authors, translators, translations, source, image, recordings, language, timeZone } = item;
  const own = {
    ...(translators.length > 0 && { translators }),
    ...(source && { source }),
    ...(translations.length > 0 && { translations }),
  };
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    language,
    date_published: isoInZone(item.published, timeZone),
    date_modified: isoInZone(item.updated, timeZone),
    ...(authors.length > 0 && { authors }),
    ...(item.categories.length > 0 && { tags: item.categories.map(({ name }) => name) }),
    ...(image && { image: image.url }),
    ...(recordings.length > 0 && { attachments: recordings.map(attachmentOf) }),
    ...(Object.keys(own).length > 0 && { _warraq: own }),
  };
}

/** https://www.jsonfeed.org/version/1.1/#attachments-a-name-attachments-a */
const attachmentOf = ({ url, type, title, bytes, seconds }: FeedItem['recordings'][number]) => ({
  url,
  mime_type: type,
  title,
  size_in_bytes: bytes,
  ...(seconds !== null && { duration_in_seconds: Math.round(seconds) }),
});
