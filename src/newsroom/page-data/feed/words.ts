import { feedFormatNames, feedFormats } from '../../../publication/feed-formats.ts';
import { editionOf } from '../../../publication/publication.ts';
import { urlsOf } from '../../../publication/urls.ts';
import type { Newsroom } from '../../newsroom.ts';
import { type FeedTopic, feedUrls } from '../../queries/feed-topics.ts';

/** What a feed is called and what it follows. */
export interface FeedWords {
  /** Among the other feeds of its edition. */
  name: string;
  /** On its own. */
  title: string;
  description: string;
  /** The path of the page that it follows. */
  home: string;
}

export function feedWords(newsroom: Newsroom, edition: string, { kind, id }: FeedTopic): FeedWords {
  const all = newsroom.ask('publication');
  const { name: publication, description } = editionOf(all, edition);
  const urls = urlsOf(all);
  const { t } = newsroom.language(edition);
  const home = urls.front(edition);
  if (kind === 'all') return { name: t('allStories'), title: publication, description, home };
  if (kind === 'corrections') {
    const name = t('corrections');
    const title = t('feedOf', { publication, name });
    return {
      name,
      title,
      description: t('correctionsDescription', { publication }),
      home: urls.corrections(edition),
    };
  }
  const { name, url } = newsroom.ask('term', edition, kind, id);
  const about = kind === 'show' ? newsroom.ask('profile', edition, kind, id).about : null;
  if (about !== null) return { name, title: name, description: about, home: url };
  return {
    name,
    title: t('feedOf', { publication, name }),
    description: t(`${kind}Description`, { publication, name }),
    home: url,
  };
}

/** A feed as the head of a page offers it in one format, in the words of the page. */
export interface FeedLink {
  /** Media type. */
  type: string;
  /** Path. */
  url: string;
  title: string;
}

/** The feed of an edition and, where a page lists something that has one, the feed of that. */
export function feedLinks(newsroom: Newsroom, edition: string, listed?: FeedTopic): FeedLink[] {
  const { t } = newsroom.language(edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), edition);
  const feeds: FeedTopic[] = [{ kind: 'all', id: '' }, ...(listed ? [listed] : [])];
  return feeds.flatMap((feed) => {
    const title = t('feedOf', { publication, name: feedWords(newsroom, edition, feed).name });
    const places = feedUrls(newsroom.ask('publication'), edition, feed);
    return feedFormatNames.map((format) => ({
      type: feedFormats[format].type,
      url: places[format],
      title: t('feedIn', { feed: title, format: feedFormats[format].name }),
    }));
  });
}
