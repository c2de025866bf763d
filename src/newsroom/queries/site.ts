import type { Snapshot } from '../snapshot.ts';

/** What files of the site as a whole say. */
export const siteQueries = {
  /** Where security researchers can write to, if the publication says so. */
  security: ({ content }: Snapshot) => content.publication.security,

  /** The lines of `ads.txt`. */
  ads: ({ content }: Snapshot) => content.publication.ads,

  /** Where readers can write to. */
  email: ({ content }: Snapshot) => content.publication.organization.email ?? null,
};
