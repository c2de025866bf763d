import { bucketsFor } from '../../language/search/search.ts';
import { editionOf, type TermKind } from '../../publication/publication.ts';
import { noStems } from '../../publication/stems.ts';
import { articleIndex, type LiveArticle, liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { thumbnail } from './pictures.ts';

/** What readers can find. */
export const searchQueries = {
  /** Which forms of a word search takes for the same. */
  stems: ({ publication }: Snapshot, edition: string) => editionOf(publication, edition).stems ?? noStems,

  /** The months with stories, newest first, and how many files hold the terms of each. */
  searchMonths: (snapshot: Snapshot, edition: string) =>
    snapshot
      .months(edition)
      .map(({ month, count }) => [month, bucketsFor(count)] as const)
      .toReversed(),

  /** What a result shows, of the stories of a month, the oldest first. */
  searchResults: (snapshot: Snapshot, edition: string, month: string) =>
    articlesOf(snapshot, edition, month).map((article) => {
      const { url, title, description, published, section } = article;
      return { url, title, description, published, section, image: thumbnail(snapshot, article) };
    }),

  /** What is searched, in the same order; of the text itself only which one it is. */
  searchTexts: (snapshot: Snapshot, edition: string, month: string) =>
    articlesOf(snapshot, edition, month).map((article) => ({
      story: article.story,
      text: article.body.digest,
      title: article.title,
      description: article.description,
      section: article.section,
      filed: namesOf(snapshot, article),
    })),
};

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
