import type { FeedFormat } from '../../publication/feed-formats.ts';
import { type Edition, editionOf, type TermKind } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import { type FeedTopic, feedUrls } from '../queries/feed-topics.ts';
import type { Route } from '../routes/routes.ts';
import { feedWords } from './feed/words.ts';
import { type Frame, frameOf } from './frame.ts';

/** The feeds of an edition, for feed readers. */
export interface FeedList {
  origin: string;
  edition: Edition;
  title: string;
  groups: readonly FeedGroup[];
}

/** The same as a page. */
export interface FeedsPage {
  frame: Frame;
  groups: readonly FeedGroup[];
  /** The path of the list for feed readers. */
  opml: string;
}

export interface FeedGroup {
  heading: string;
  feeds: readonly ListedFeed[];
}

/** Addresses are paths. */
export interface ListedFeed {
  /** What it is called under its heading. */
  name: string;
  /** What it calls itself. */
  title: string;
  home: string;
  urls: Record<FeedFormat, string>;
}

export function feedList(newsroom: Newsroom, route: Route): FeedList {
  const { origin, editions } = newsroom.ask('publication');
  const edition = editionOf({ editions }, route.edition);
  const { t } = newsroom.language(edition.id);
  const title = t('feedOf', { publication: edition.name, name: t('feeds') });
  return { origin, edition, title, groups: groupsOf(newsroom, edition) };
}

export function feedsPage(newsroom: Newsroom, route: Route): FeedsPage {
  const { t } = newsroom.language(route.edition);
  const edition = editionOf(newsroom.ask('publication'), route.edition);
  return {
    frame: frameOf(newsroom, route, {
      title: t('feeds'),
      description: t('feedsDescription', { publication: edition.name }),
      translations: ['feeds', ''],
    }),
    groups: groupsOf(newsroom, edition),
    opml: urlsOf(newsroom.ask('publication')).opml(route.edition),
  };
}

function groupsOf(newsroom: Newsroom, { id, name }: Edition): FeedGroup[] {
  const { t } = newsroom.language(id);
  const feeds = newsroom.ask('feeds', id);
  const terms = (kind: TermKind) => feeds.filter((feed) => feed.kind === kind);
  const groups = [
    { heading: name, feeds: feeds.filter((feed) => feed.id === '') },
    { heading: t('sections'), feeds: terms('section') },
    { heading: t('topics'), feeds: terms('topic') },
    { heading: t('people'), feeds: terms('person') },
    { heading: t('shows'), feeds: terms('show') },
  ];
  return groups
    .filter((group) => group.feeds.length > 0)
    .map((group) => ({ ...group, feeds: group.feeds.map((feed) => listed(newsroom, id, feed)) }));
}

function listed(newsroom: Newsroom, edition: string, feed: FeedTopic): ListedFeed {
  const { name, title, home } = feedWords(newsroom, edition, feed);
  return { name, title, home, urls: feedUrls(newsroom.ask('publication'), edition, feed) };
}
