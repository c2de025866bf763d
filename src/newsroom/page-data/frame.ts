import type { Language } from '../../language/language.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { FeedTopic } from '../queries/feed-topics.ts';
import { type Alternate, alternatesOf } from '../queries/hreflang.ts';
import type { Answer, QueryArgs } from '../queries.ts';
import type { Route } from '../routes/route.ts';
import { type FeedLink, feedLinks } from './feed/words.ts';
import type { Share } from './share.ts';

/** The same thing in another edition. */
export interface Counterpart {
  edition: Pick<Edition, 'language' | 'locale' | 'direction' | 'label'>;
  /** Where it is, or that edition's front page. */
  url: string;
  /** Whether that is the same page, and not just the nearest there is. */
  translated: boolean;
}

/** What every page of an edition has around its own content. */
export interface Frame {
  edition: Edition;
  language: Language;
  title: string;
  description: string;
  url: string;
  /** Of the publication: things are named by it. */
  origin: string;
  /** Scheme and host that the edition is at. */
  host: string;
  /** What stands for all editions. */
  top: string;
  manifest: string;
  /** What is newest, for pages that load it. */
  latest: string;
  /** The address of a file that comes with the templates, or of one in `theme/public/`. */
  asset: (path: string) => string;
  alternates: readonly Alternate[];
  share: Share;
  organization: Answer<'organization'>;
  /** What the publication asks of others. */
  services: Answer<'services'>;
  sections: Answer<'sections'>;
  staticPages: Answer<'staticPages'>;
  counterparts: readonly Counterpart[];
  /** The feeds of the edition and of what the page shows, in each format. */
  feeds: readonly FeedLink[];
  home: string;
  archive: string;
  corrections: string;
  /** Where readers search; `null` on a site without search. */
  search: string | null;
  /** The page that lists all feeds. */
  feedList: string;
}

/** What a page says to have its frame made. */
export interface FrameWords {
  title: string;
  description: string;
  /** What the page shows, as the translation graph knows it; left out where it has no counterpart. */
  translations?: QueryArgs<'translations'>;
  /** What link previews say of it, where it is more than a page of the site. */
  share?: Share;
  /** The feed of what the page lists, if it has one. */
  feed?: FeedTopic | undefined;
}

/** The frame of a page. `title` is the page's own; the publication's name is added in the head. */
export function frameOf(newsroom: Newsroom, route: Route, words: FrameWords): Frame {
  const publication = newsroom.ask('publication');
  const edition = editionOf(publication, route.edition);
  const language = newsroom.language(edition.id);
  const group = words.translations;
  const numbered = route.number !== null;
  const found = group ? newsroom.ask('translations', ...group) : [];
  return {
    edition,
    language,
    title: words.title,
    description: words.description,
    url: route.url,
    origin: publication.origin,
    alternates: group && !numbered ? alternatesOf(newsroom.ask, ...group) : [],
    share: words.share ?? { type: 'website' },
    organization: newsroom.ask('organization', edition.id),
    services: newsroom.ask('services', edition.id),
    sections: newsroom.ask('sections', edition.id),
    staticPages: newsroom.ask('staticPages', edition.id),
    counterparts: publication.editions
      .filter(({ id }) => id !== edition.id)
      .map((other) => counterpartOf(other, urlsOf(publication).front(other.id), found, numbered)),
    feeds: feedLinks(newsroom, edition.id, words.feed),
    ...placesOf(publication, edition.id),
  };
}

/** The addresses around every page of an edition. */
function placesOf(publication: Answer<'publication'>, edition: string) {
  const urls = urlsOf(publication);
  return {
    host: urls.siteOf(edition).host,
    top: urls.home,
    manifest: urls.manifest(edition),
    latest: urls.latest(edition),
    asset: urls.shared,
    home: urls.front(edition),
    archive: urls.archive(edition),
    corrections: urls.corrections(edition),
    search: publication.search ? urls.search(edition) : null,
    feedList: urls.feeds(edition),
  };
}

/** A numbered page holds other stories in another edition: what it leads to is no translation of it. */
function counterpartOf(
  { id, language, locale, direction, label }: Edition,
  front: string,
  found: Answer<'translations'>,
  numbered: boolean,
): Counterpart {
  const url = found.find((one) => one.edition === id)?.url;
  return {
    edition: { language, locale, direction, label },
    url: url ?? front,
    translated: url !== undefined && !numbered,
  };
}
