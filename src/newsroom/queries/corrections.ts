import { numbered, urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
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

  /** How many corrections an edition has published. */
  correctionCount: (snapshot: Snapshot, edition: string) => snapshot.corrections(edition).length,
};
