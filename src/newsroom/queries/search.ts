import { bucketsFor } from '../../language/search/search.ts';
import { editionOf, type TermKind } from '../../publication/publication.ts';
import { noStems } from '../../publication/stems.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { StaticPage } from '../../story/article.ts';
import { articleIndex, type LiveArticle, liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { episodeLength } from './media.ts';
import { thumbnail } from './pictures.ts';

/** The part of what can be found that is no month: the static pages of an edition. */
export const staticPages = 'pages';

/** What a search finds; `section` and `published`, in milliseconds since 1970-01-01 UTC, are `null` for a static page. */
export interface SearchEntry extends Pick<StaticPage, 'title' | 'description'> {
  url: string;
  published: number | null;
  section: string | null;
  image: ReturnType<typeof thumbnail> | null;
  /** How long it is, if it is an episode of a show. */
  seconds?: number | undefined;
}

/** What readers can find. A part of it is a month, or `staticPages`. */
export const searchQueries = {
  /** Which forms of a word search takes for the same. */
  stems: ({ publication }: Snapshot, edition: string) => editionOf(publication, edition).stems ?? noStems,

  /** The months with stories, newest first, and how many files hold the terms of each. */
  searchMonths: (snapshot: Snapshot, edition: string) =>
    snapshot
      .months(edition)
      .map(({ month, count }) => [month, bucketsFor(count)] as const)
      .toReversed(),

  /** How many files hold the terms of the static pages; 0 if there are no pages. */
  searchPages: (snapshot: Snapshot, edition: string) => {
    const { length } = pagesOf(snapshot, edition);
    return length === 0 ? 0 : bucketsFor(length);
  },

  /** What a result shows, of the texts of a part, the oldest first. */
  searchResults: (snapshot: Snapshot, edition: string, part: string): SearchEntry[] =>
    part === staticPages
      ? pagesOf(snapshot, edition).map(({ title, description, slug }) => {
          const url = urlsOf(snapshot.publication).staticPage(edition, slug);
          return { url, title, description, published: null, section: null, image: null };
        })
      : articlesOf(snapshot, edition, part).map((article) => {
          const { url, title, description, published, section } = article;
          const image = thumbnail(snapshot, article);
          return { url, title, description, published, section, image, ...episodeLength(snapshot, article) };
        }),

  /** What is searched, in the same order; of the text itself only which one it is. */
  searchTexts: (snapshot: Snapshot, edition: string, part: string) =>
    part === staticPages
      ? pagesOf(snapshot, edition).map((page) => searched(`pages/${page.id}`, page, '', ''))
      : articlesOf(snapshot, edition, part).map((article) =>
          searched(`stories/${article.story}`, article, article.section, namesOf(snapshot, article)),
        ),
};

/** @param filed the names of what it is filed under */
function searched(
  owner: string,
  { body, title, description }: Pick<StaticPage, 'body' | 'title' | 'description'>,
  section: string,
  filed: string,
) {
  return { owner, text: body.digest, title, description, section, filed };
}

/** The static pages of an edition. */
export const pagesOf = ({ pages }: Snapshot, edition: string): readonly StaticPage[] =>
  pages.filter((page) => page.edition === edition);

/** The names of what a story is filed under, and of those who made it. */
function namesOf({ publication: { terms } }: Snapshot, article: LiveArticle): string {
  const { edition, section, topics, authors, translators } = article;
  const names = (kind: TermKind, ids: readonly string[]) =>
    ids.map((id) => terms[kind].find((one) => one.id === id)?.names[edition] ?? '');
  const people = names('person', [...authors, ...translators]);
  return [...names('section', [section]), ...names('topic', topics), ...people].join('\n');
}

function articlesOf(snapshot: Snapshot, edition: string, month: string): LiveArticle[] {
  return articleIndex(snapshot, edition, `month:${month}`)
    .slice()
    .flatMap(({ story }) => liveArticle(snapshot, edition, story) ?? []);
}
