import { type Edition, editionOf } from '../../publication/publication.ts';
import { absolute, urls } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes.ts';

/** One item of a feed. URLs are absolute. */
export interface FeedItem {
  article: NonNullable<Answer<'article'>>;
  url: string;
  /** The full text, ready for readers that ignore style sheets. */
  html: string;
  translations: readonly { language: string; url: string }[];
}

/** What a feed says, whatever its format. */
export interface FeedPage {
  edition: Edition;
  origin: string;
  title: string;
  /** The feed's own URL and that of the page it follows, absolute. */
  self: string;
  home: string;
  timeZone: string;
  items: readonly FeedItem[];
}

export function feedPage(newsroom: Newsroom, route: Route): FeedPage {
  const { origin, editions, timeZone, feedItems } = newsroom.ask('publication');
  const edition = editionOf({ editions }, route.edition);
  return {
    edition,
    origin,
    timeZone,
    title: edition.name,
    self: absolute(origin, route.url),
    home: absolute(origin, urls.front(edition.id)),
    items: newsroom
      .ask('latest', edition.id, feedItems)
      .flatMap((story) => item(newsroom, edition.id, story)),
  };
}

function item(newsroom: Newsroom, edition: string, story: string): FeedItem[] {
  const article = newsroom.ask('article', edition, story);
  if (!article) return [];
  const { origin, editions } = newsroom.ask('publication');
  const others = newsroom.ask('translations', 'story', story).filter((one) => one.edition !== edition);
  return [
    {
      article,
      url: absolute(origin, article.url),
      html: newsroom.html('feed', `stories/${story}`, edition, article.url),
      translations: others.map((one) => ({
        language: editionOf({ editions }, one.edition).language,
        url: absolute(origin, one.url),
      })),
    },
  ];
}
