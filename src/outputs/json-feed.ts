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
    items: items.map((item) => itemOf(item, page)),
  };
  const legal = (_key: string, value: unknown) => (typeof value === 'string' ? legalText(value) : value);
  return `${JSON.stringify(feed, legal, 1)}\n`;
}

function itemOf(item: FeedItem, { edition, timeZone }: FeedPage) {
  const { authors, translators, translations, source, image } = item;
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
    language: edition.language,
    date_published: isoInZone(item.published, timeZone),
    date_modified: isoInZone(item.updated, timeZone),
    ...(authors.length > 0 && { authors }),
    ...(item.categories.length > 0 && { tags: item.categories.map(({ name }) => name) }),
    ...(image && { image: image.url }),
    ...(Object.keys(own).length > 0 && { _warraq: own }),
  };
}
