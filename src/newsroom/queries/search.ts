import { bucketsFor } from '../../language/search.ts';
import { editionOf } from '../../publication/publication.ts';
import { noStems } from '../../publication/stems.ts';
import { type LiveArticle, liveArticle, type Snapshot, shelf } from '../snapshot/snapshot.ts';

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
    articlesOf(snapshot, edition, month).map(({ url, title, description, published, section }) => ({
      url,
      title,
      description,
      published,
      section,
    })),

  /** What is searched, in the same order; of the text itself only which one it is. */
  searchTexts: (snapshot: Snapshot, edition: string, month: string) =>
    articlesOf(snapshot, edition, month).map(({ story, title, description, section, body }) => ({
      story,
      text: body.digest,
      title,
      description,
      section,
    })),
};

function articlesOf(snapshot: Snapshot, edition: string, month: string): LiveArticle[] {
  return shelf(snapshot, edition, `month:${month}`)
    .slice()
    .flatMap(({ story }) => liveArticle(snapshot, edition, story) ?? []);
}
