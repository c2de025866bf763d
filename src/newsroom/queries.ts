import type { TermKind } from '../publication/publication.ts';
import { numbered, socialCard, urlsOf } from '../publication/urls.ts';
import type { Body } from '../story/article.ts';
import { correctionQueries } from './queries/corrections.ts';
import { termsOf } from './queries/custom-pages.ts';
import { feedQueries } from './queries/feeds.ts';
import { formerAddressQueries } from './queries/former-addresses.ts';
import { frontQueries } from './queries/front-page.ts';
import { listingPage } from './queries/listings.ts';
import { episodeLength, heardOf, mediaQueries } from './queries/media.ts';
import { organizationQueries } from './queries/organization.ts';
import { cuts, hasCard, picture, pictureQueries } from './queries/pictures.ts';
import { profileQueries } from './queries/profile.ts';
import { earlierInSection, relatedTo } from './queries/related.ts';
import { searchQueries } from './queries/search.ts';
import { serviceQueries } from './queries/services.ts';
import { siteQueries } from './queries/site.ts';
import { sitemapQueries } from './queries/sitemaps.ts';
import { translationQueries } from './queries/translations.ts';
import { coverageEnd } from './snapshot/coverage.ts';
import { type ArticleIndex, articleIndex, liveArticle, type Snapshot } from './snapshot/snapshot.ts';

/**
 * The questions a page can ask. Each is a pure function of the snapshot and its arguments, and each
 * answer is plain data: its JSON decides whether the pages that asked are still true. So an answer
 * holds what a page shows and no more.
 */
export const queries = {
  /** The publication and its editions. */
  publication: ({ publication }: Snapshot) => {
    const { origin, timeZone, editions, feedItems, search } = publication;
    const { reportMistakes, textPages, deviceVoice } = publication;
    const told = { origin, timeZone, editions, feedItems, search };
    return {
      ...told,
      ...(reportMistakes && { reportMistakes }),
      ...(textPages && { textPages }),
      ...(deviceVoice === false && { deviceVoice }),
    };
  },

  /** The sections, for the navigation. */
  sections: ({ publication }: Snapshot, edition: string) =>
    publication.terms.section.map(({ id, names }) => ({
      id,
      name: names[edition] ?? id,
      url: urlsOf(publication).term(edition, 'section', id),
    })),

  /** The static pages of an edition, for the footer. */
  staticPages: ({ pages, publication }: Snapshot, edition: string) =>
    pages
      .filter((page) => page.edition === edition)
      .map(({ id, title, slug }) => ({ id, title, url: urlsOf(publication).staticPage(edition, slug) })),

  /** The sections, or the topics or people with stories. */
  terms: (snapshot: Snapshot, edition: string, kind: TermKind) => termsOf(snapshot, edition, kind),

  /** A section, topic or person. */
  term: (snapshot: Snapshot, edition: string, kind: TermKind, id: string) =>
    term(snapshot, edition, kind, id),

  /** Who made stories: what readers and machines are told of a person, desk or agency. */
  person: (snapshot: Snapshot, edition: string, id: string) => person(snapshot, edition, id),

  /** All that an article's own page says, but for its text. */
  article: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    if (!article) return null;
    const name = (kind: TermKind) => (id: string) => term(snapshot, edition, kind, id);
    return {
      story,
      ...(article.preview && { preview: article.preview }),
      url: article.url,
      title: article.title,
      description: article.description,
      published: article.published,
      updated: article.updated,
      section: term(snapshot, edition, 'section', article.section),
      topics: article.topics.map(name('topic')),
      authors: article.authors.map((id) => person(snapshot, edition, id)),
      translators: article.translators.map((id) => person(snapshot, edition, id)),
      image: picture(snapshot, article),
      cuts: cuts(snapshot, article),
      ...heardOf(snapshot, article, name('show')),
      ...(hasCard(snapshot, article) && { card: socialCard(article.url) }),
      source: article.source,
      ...(article.dateline && { dateline: article.dateline }),
      kind: article.kind,
      ...(article.ended && { ended: article.ended }),
      coverageEnds: article.coverageEnds ?? (article.ended ? null : coverageEnd(article)),
      corrections: article.corrections.map(({ at, text }) => ({ at, text })),
      original: article.original,
      words: article.body.words,
    };
  },

  /** What a mere mention of an article shows. */
  headline: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    return article && { title: article.title, url: article.url };
  },

  /** What a list shows of an article. */
  card: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    if (!article) return null;
    const { url, title, description, published, kind, preview, ended } = article;
    const section = term(snapshot, edition, 'section', article.section);
    const card = { url, title, description, published, kind, section, image: picture(snapshot, article) };
    return {
      ...card,
      ...(preview && { preview }),
      ...(ended && { ended }),
      ...episodeLength(snapshot, article),
    };
  },

  /** Which version of a text is current. The text itself is not part of the answer: it may be long. */
  body: (snapshot: Snapshot, owner: string, edition: string): Body | null => {
    const [kind, id = ''] = owner.split('/');
    if (kind === 'stories') return liveArticle(snapshot, edition, id)?.body ?? null;
    return snapshot.pages.find((page) => page.id === id && page.edition === edition)?.body ?? null;
  },

  /** The stories on one page of a listing, and its neighbours. */
  listing: (
    snapshot: Snapshot,
    edition: string,
    kind: TermKind | 'month',
    id: string,
    number: number | null,
  ) => {
    const all = articleIndex(snapshot, edition, `${kind}:${id}`);
    const page = listingPage(all, number, snapshot.publication.storiesPerPage);
    if (!page) return null;
    const urls = urlsOf(snapshot.publication);
    const base = kind === 'month' ? urls.month(edition, id) : urls.term(edition, kind, id);
    return {
      stories: page.items.map(({ story }) => story),
      newest: base,
      newer: page.newer === undefined ? null : numbered(base, page.newer),
      older: page.older === undefined ? null : numbered(base, page.older),
    };
  },

  /** How many stories are filed under something. */
  count: (snapshot: Snapshot, edition: string, kind: TermKind | 'month', id: string) =>
    articleIndex(snapshot, edition, `${kind}:${id}`).length,

  /** The newest stories of an edition, newest first. */
  latest: (snapshot: Snapshot, edition: string, count: number) =>
    newest(articleIndex(snapshot, edition, 'all'), count),

  /** The newest stories of a term, a month, or a kind other than news. */
  latestIn: (
    snapshot: Snapshot,
    edition: string,
    by: TermKind | 'month' | 'kind',
    id: string,
    count: number,
  ) => newest(articleIndex(snapshot, edition, `${by}:${id}`), count),

  /** The months with stories, newest first. */
  months: (snapshot: Snapshot, edition: string) =>
    snapshot
      .months(edition)
      .toReversed()
      .map((one) => ({ ...one, url: urlsOf(snapshot.publication).month(edition, one.month) })),

  /** Older stories on the same topics. */
  related: (snapshot: Snapshot, edition: string, story: string, count: number) => {
    const article = liveArticle(snapshot, edition, story);
    return article ? relatedTo(snapshot, article, count) : [];
  },

  /** Older stories of the same section, newest first. */
  earlierIn: (snapshot: Snapshot, edition: string, story: string, count: number) => {
    const article = liveArticle(snapshot, edition, story);
    return article ? earlierInSection(snapshot, article, count) : [];
  },

  /** A static page. */
  staticPage: ({ pages, publication }: Snapshot, edition: string, id: string) => {
    const page = pages.find((one) => one.id === id && one.edition === edition);
    if (!page) return null;
    const { title, description, slug, preview } = page;
    return {
      title,
      description,
      url: urlsOf(publication).staticPage(edition, slug),
      ...(preview && { preview }),
    };
  },

  /** Whether there is such a story or page, public or not. */
  exists: (snapshot: Snapshot, kind: 'story' | 'page', id: string) => snapshot.exists(kind, id),

  ...correctionQueries,
  ...feedQueries,
  ...frontQueries,
  ...mediaQueries,
  ...organizationQueries,
  ...pictureQueries,
  ...profileQueries,
  ...translationQueries,
  ...sitemapQueries,
  ...siteQueries,
  ...serviceQueries,
  ...searchQueries,
  ...formerAddressQueries,
} satisfies Record<string, (snapshot: Snapshot, ...args: never[]) => unknown>;

export type Queries = typeof queries;
export type QueryName = keyof Queries;
type Rest<F> = F extends (snapshot: Snapshot, ...args: infer A) => unknown ? A : never;
export type QueryArgs<N extends QueryName> = Rest<Queries[N]>;
export type Answer<N extends QueryName> = ReturnType<Queries[N]>;

/** Asks a snapshot something. */
export type Ask = <N extends QueryName>(name: N, ...args: QueryArgs<N>) => Answer<N>;

/** A plain view of a snapshot: every question answered, nothing written down. */
export function asker(snapshot: Snapshot): Ask {
  return (name, ...args) => {
    const query = queries[name] as unknown as (snapshot: Snapshot, ...args: unknown[]) => Answer<typeof name>;
    return query(snapshot, ...args);
  };
}

function term({ publication }: Snapshot, edition: string, kind: TermKind, id: string) {
  const found = publication.terms[kind].find((one) => one.id === id);
  return { id, name: found?.names[edition] ?? id, url: urlsOf(publication).term(edition, kind, id) };
}

function person(snapshot: Snapshot, edition: string, id: string) {
  const found = snapshot.publication.terms.person.find((one) => one.id === id);
  const { type = 'Person', sameAs = [] } = found ?? {};
  return { ...term(snapshot, edition, 'person', id), type, sameAs };
}

function newest(articles: ArticleIndex, count: number): string[] {
  return articles
    .slice(-count)
    .reverse()
    .map(({ story }) => story);
}
