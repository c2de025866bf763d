import { correctionsIn, numbered, urlsOf } from '../../publication/urls.ts';
import { openCorrections } from '../../story/open-corrections.ts';
import { liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { listingPage } from './listings.ts';

/** What was put right, edition by edition. */
export const correctionQueries = {
  /** One page of an edition's corrections, newest first, and its neighbours. */
  corrections: (snapshot: Snapshot, edition: string, number: number | null) => {
    const all = snapshot.corrections(edition);
    const page = listingPage(all, number, snapshot.publication.storiesPerPage);
    if (!page) return null;
    const base = urlsOf(snapshot.publication).corrections(edition);
    return {
      entries: page.items,
      newer: page.newer === undefined ? null : numbered(base, page.newer),
      older: page.older === undefined ? null : numbered(base, page.older),
    };
  },

  /**
   * Where other editions corrected a story and this one does not answer, each with its newest such correction;
   * nowhere unless the publication lets readers know.
   */
  correctedElsewhere: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    if (!article || snapshot.publication.correctionsCross !== 'notice') return [];
    const all = snapshot.story(story);
    const open = openCorrections(article, all);
    return all.flatMap((other) => {
      const last = open.findLast((one) => one.edition === other.edition);
      return last ? [{ edition: other.edition, url: correctionsIn(other.url), at: last.at }] : [];
    });
  },

  /** How many corrections an edition has published. */
  correctionCount: (snapshot: Snapshot, edition: string) => snapshot.corrections(edition).length,
};
