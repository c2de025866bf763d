import { nameOf } from '../../../publication/names.ts';
import { editionOf } from '../../../publication/publication.ts';
import { absolute, correctionsIn, urlsOf } from '../../../publication/urls.ts';
import type { Newsroom } from '../../newsroom.ts';
import type { Answer } from '../../queries.ts';
import { type Recording, recordingsIn } from '../../recordings.ts';
import { type FeedEpisode, feedEpisodeOf, noRecording } from './episode.ts';
import { articleHtml, correctionHtml } from './text.ts';

/** One item of a feed. URLs are absolute, instants milliseconds since 1970-01-01 UTC. */
export interface FeedItem extends FeedEpisode {
  /** See `nameOf` in `publication/names.ts`. */
  id: string;
  url: string;
  /** Plain text, as the summary is: what readers would see in the wrong order is isolated in it. */
  title: string;
  summary: string;
  /** The full text, ready for readers that ignore style sheets. */
  html: string;
  published: number;
  /** When it was last changed, its publication included. */
  updated: number;
  /** The language of its edition, and the time zone its times are written in. */
  language: string;
  timeZone: string;
  /** Of whoever made it; empty where that is the publication. */
  authors: readonly Person[];
  publisher: Person;
  translators: readonly Person[];
  categories: readonly { id: string; name: string }[];
  image: (NonNullable<Answer<'article'>>['image'] & { url: string }) | null;
  /** What can be heard and seen, the article's own recording first. */
  recordings: readonly Recording[];
  source: { name: string; url?: string | undefined } | null;
  /** The same in other editions. */
  translations: readonly { language: string; url: string }[];
}

export interface Person {
  name: string;
  url: string;
}

/** A story as an item, the same object in every feed; none if it can't be read. */
export function articleItem(newsroom: Newsroom, edition: string, story: string): FeedItem[] {
  return newsroom.shared('item', `${edition} ${story}`, (apart) => itemOf(apart, edition, story));
}

function itemOf(newsroom: Newsroom, edition: string, story: string): FeedItem[] {
  const article = newsroom.ask('article', edition, story);
  if (!article) return [];
  const publication = newsroom.ask('publication');
  const { origin } = publication;
  const { plain } = newsroom.language(edition).isolation;
  const { title, published, updated, section, topics, image, source } = article;
  const people = (all: typeof article.authors) =>
    all.map(({ name, url }) => ({ name, url: absolute(origin, url) }));
  return [
    {
      id: nameOf(origin, story, edition),
      url: absolute(origin, article.url),
      title: plain(title),
      summary: plain(article.description),
      html: articleHtml(newsroom, edition, article),
      published,
      updated: updated ?? published,
      ...ofPublication(newsroom, edition),
      authors: people(article.authors),
      translators: people(article.translators),
      categories: [section, ...topics].map(({ id, name }) => ({ id, name })),
      recordings: recordingsIn(newsroom, edition, article),
      ...feedEpisodeOf(origin, article),
      image: image && { ...image, url: absolute(urlsOf(publication).siteOf(edition).host, image.url) },
      source,
      translations: translationsOf(newsroom, edition, story),
    },
  ];
}

/** What was put right in a story at an instant, as an item; none if the story can't be read. */
export function correctionItem(
  newsroom: Newsroom,
  edition: string,
  { story, at, texts }: Answer<'latestCorrections'>[number],
): FeedItem[] {
  const article = newsroom.ask('headline', edition, story);
  if (!article) return [];
  const { origin } = newsroom.ask('publication');
  const url = absolute(origin, correctionsIn(article.url));
  const { title } = article;
  const { t, isolation } = newsroom.language(edition);
  return [
    {
      id: nameOf(origin, story, edition, new Date(at).toISOString()),
      url,
      title: isolation.plain(t('correctionOf', { title })),
      summary: isolation.plain(texts.join(' ')),
      html: correctionHtml(newsroom, edition, { texts, title, url }),
      published: at,
      updated: at,
      ...ofPublication(newsroom, edition),
      authors: [],
      translators: [],
      categories: [],
      ...noRecording,
      ...{ image: null, recordings: [], source: null, translations: [] },
    },
  ];
}

/** The publication as the maker of what is in an edition. */
export function publisherOf(newsroom: Newsroom, edition: string): Person {
  const publication = newsroom.ask('publication');
  const { name } = editionOf(publication, edition);
  return { name, url: absolute(publication.origin, urlsOf(publication).front(edition)) };
}

function ofPublication(
  newsroom: Newsroom,
  id: string,
): Pick<FeedItem, 'language' | 'timeZone' | 'publisher'> {
  const { timeZone, editions } = newsroom.ask('publication');
  const { language } = editionOf({ editions }, id);
  return { language, timeZone, publisher: publisherOf(newsroom, id) };
}

function translationsOf(newsroom: Newsroom, edition: string, story: string): FeedItem['translations'] {
  const { origin, editions } = newsroom.ask('publication');
  return newsroom
    .ask('translations', 'story', story)
    .filter((one) => one.edition !== edition)
    .map((one) => ({
      language: editionOf({ editions }, one.edition).language,
      url: absolute(origin, one.url),
    }));
}
