import { x } from 'xastscript';
import type { FeedList, ListedFeed } from '../newsroom/page-data/feeds.ts';
import { absolute } from '../publication/urls.ts';
import { serialiseXml } from './xml.ts';

/**
 * All feeds of an edition as OPML 2.0 (http://opml.org/spec2.opml), which feed readers import. Each
 * feed is named once, as RSS, so that nobody is subscribed to it three times.
 */
export function opml({ origin, edition, title, groups }: FeedList): string {
  const outline = ({ name, title, home, urls }: ListedFeed) =>
    x('outline', {
      text: name,
      title,
      type: 'rss',
      version: 'RSS2',
      language: edition.language,
      xmlUrl: absolute(origin, urls.rss),
      htmlUrl: absolute(origin, home),
    });
  const document = x('opml', { version: '2.0' }, [
    x('head', [x('title', title)]),
    x(
      'body',
      groups.map(({ heading, feeds }) => x('outline', { text: heading }, feeds.map(outline))),
    ),
  ]);
  return serialiseXml(x(null, [document]));
}
