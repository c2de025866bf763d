import type { Snapshot } from '../snapshot/snapshot.ts';

/** What files of the site as a whole say. */
export const siteQueries = {
  /** Where security researchers can write to, if the publication says so. */
  security: ({ publication }: Snapshot) => publication.security,

  /** The lines of `ads.txt`. */
  ads: ({ publication }: Snapshot) => publication.ads,

  /** Where readers can write to. */
  email: ({ publication }: Snapshot) => publication.organization.email ?? null,
};
