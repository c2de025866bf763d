import type { Language } from '../../language/language.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { absolute, urls } from '../../publication/urls.ts';
import type { FeedTopic } from '../feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer, QueryArgs } from '../queries.ts';
import type { Route } from '../routes.ts';
import { type FeedLink, feedLinks } from './feed-words.ts';

/** The same thing in another edition; `url` is `null` where it does not exist. */
export interface Counterpart {
  edition: Pick<Edition, 'language' | 'direction' | 'label'>;
  /** Where it is, or that edition's front page. */
  url: string;
  /** Whether the same thing exists there. */
  translated: boolean;
}

/** What every page of an edition has around its own content. */
export interface Frame {
  edition: Edition;
  language: Language;
  title: string;
  description: string;
  url: string;
  origin: string;
  /** Absolute URLs of all editions of this page, its own included; empty if there is only one. */
  alternates: readonly { language: string; url: string }[];
  sections: Answer<'sections'>;
  staticPages: Answer<'staticPages'>;
  counterparts: readonly Counterpart[];
  /** The feeds of the edition and of what the page shows, in each format. */
  feeds: readonly FeedLink[];
  home: string;
  archive: string;
  /** The page that lists all feeds. */
  feedList: string;
}

/** What a page says to have its frame made. */
export interface FrameWords {
  title: string;
  description: string;
  /** What the page shows, as the translation graph knows it; left out where it has no counterpart. */
  translations?: QueryArgs<'translations'>;
  /** The feed of what the page lists, if it has one. */
  feed?: FeedTopic | undefined;
}

/** The frame of a page. `title` is the page's own; the publication's name is added in the head. */
export function frameOf(newsroom: Newsroom, route: Route, words: FrameWords): Frame {
  const publication = newsroom.ask('publication');
  const { origin } = publication;
  const edition = editionOf(publication, route.edition);
  const language = newsroom.language(edition.id);
  const found = words.translations ? newsroom.ask('translations', ...words.translations) : [];
  return {
    edition,
    language,
    title: words.title,
    description: words.description,
    url: route.url,
    origin,
    alternates: route.number === null && found.length > 1 ? alternatesOf(publication, found) : [],
    sections: newsroom.ask('sections', edition.id),
    staticPages: newsroom.ask('staticPages', edition.id),
    counterparts: publication.editions
      .filter(({ id }) => id !== edition.id)
      .map((other) => counterpartOf(other, found)),
    feeds: [{ kind: 'all', id: '' } as const, ...(words.feed ? [words.feed] : [])].flatMap((feed) =>
      feedLinks(newsroom, edition.id, feed),
    ),
    home: urls.front(edition.id),
    archive: urls.archive(edition.id),
    feedList: urls.feeds(edition.id),
  };
}

/** Absolute URLs of the same thing in each edition that has it. */
function alternatesOf({ origin, editions }: Answer<'publication'>, found: Answer<'translations'>) {
  return found.map((one) => ({
    language: editionOf({ editions }, one.edition).language,
    url: absolute(origin, one.url),
  }));
}

function counterpartOf(
  { id, language, direction, label }: Edition,
  found: Answer<'translations'>,
): Counterpart {
  const url = found.find((one) => one.edition === id)?.url;
  return {
    edition: { language, direction, label },
    url: url ?? urls.front(id),
    translated: url !== undefined,
  };
}
