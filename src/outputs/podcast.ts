import { v5 } from 'uuid';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { FeedPage } from '../newsroom/page-data/feed/feed.ts';
import type { FeedItem } from '../newsroom/page-data/feed/items.ts';
import { chaptersType } from '../publication/media/chapters.ts';
import { podcastTypes } from '../publication/media/podcast.ts';

/** What podcast programs read: https://podcasters.apple.com/support/823-podcast-requirements and https://podcastindex.org/namespace/1.0 */
export const podcastNamespaces = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/** The namespace of names of feeds: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md */
const feedNames = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** What a podcast is called by its address; a show that moved keeps the name it had by `guid` in `shows.yaml`. */
export const feedGuid = (address: string): string =>
  v5(address.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, ''), feedNames);

/** What a show says of itself. */
export function showElements(page: FeedPage): Element[] {
  const { show, publisher, current } = page;
  if (!show) return [];
  const [whole = '', part] = show.category.split(' > ');
  return [
    x('itunes:author', publisher.name),
    x('itunes:image', { href: show.image }),
    x('itunes:category', { text: whole }, part ? [x('itunes:category', { text: part })] : []),
    x('itunes:explicit', String(show.explicit)),
    x('itunes:type', show.serial ? 'serial' : 'episodic'),
    ...(show.email
      ? [x('itunes:owner', [x('itunes:name', publisher.name), x('itunes:email', show.email)])]
      : []),
    x('podcast:guid', show.guid ?? feedGuid(current.rss)),
    ...(show.email ? [x('podcast:locked', { owner: show.email }, 'yes')] : []),
    x('podcast:medium', 'podcast'),
  ];
}

/** Whether an item can be heard in a podcast program: by a recording of its own, not one in its text. */
export const isEpisode = ({ recordings: [first], hasOwnRecording }: FeedItem): boolean =>
  first !== undefined && hasOwnRecording && podcastTypes[first.type] !== undefined;

/** What an episode says of itself beside what every item says. */
export function episodeElements({ recordings: [first], authors, episode, chapters }: FeedItem): Element[] {
  if (!first) return [];
  return [
    ...(first.seconds === null ? [] : [x('itunes:duration', String(Math.round(first.seconds)))]),
    x('itunes:episodeType', episode),
    ...authors.map(({ name, url }) => x('podcast:person', { role: 'host', href: url }, name)),
    ...first.captions.map(({ url, language }) =>
      x('podcast:transcript', { url, type: 'text/vtt', language }),
    ),
    ...(chapters ? [x('podcast:chapters', { url: chapters, type: chaptersType })] : []),
  ];
}

/** How long the name of a trailer may be, in characters: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md */
const mostOfTrailer = 128;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The title of a trailer, cut after a word if it is too long. Isolates that it opens are closed. */
export function trailerTitle(title: string): string {
  if ([...title].length <= mostOfTrailer) return title;
  let kept = '';
  for (const { segment } of graphemes.segment(title)) {
    // What may be added below takes the rest.
    if ([...kept, ...segment].length > mostOfTrailer - 4) break;
    kept += segment;
  }
  const words = `${kept.replace(/\s+\S*$/u, '')}…`;
  const open = (words.match(/[\u2066-\u2068]/g) ?? []).length - (words.match(/\u2069/g) ?? []).length;
  return words + '\u2069'.repeat(open);
}
