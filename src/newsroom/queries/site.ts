import { editionOf } from '../../publication/publication.ts';
import { splitOrigin } from '../../publication/sites.ts';
import { sumOfPages } from '../snapshot/content-sum.ts';
import { articleIndex, type Snapshot } from '../snapshot/snapshot.ts';

/** What files of the site as a whole say. */
export const siteQueries = {
  /** Where security researchers can write to, if the publication says so. */
  security: ({ publication }: Snapshot) => publication.security,

  /** What search engines know the site by; `null` if the publication has no such key. */
  indexNowKey: ({ publication }: Snapshot) => publication.indexNowKey ?? null,

  /** How many stories an edition has, when one changed last, and sums that any change of a story or a static page changes. */
  stock: (snapshot: Snapshot, edition: string) => {
    const all = articleIndex(snapshot, edition, 'all');
    const changed = all.length === 0 ? null : all.changed;
    const pages = snapshot.pages.filter((one) => one.edition === edition);
    const owners = pages.map(({ id }) => `pages/${id}`);
    const beside = {
      images: owners.flatMap((one) => snapshot.images(one)),
      media: owners.flatMap((one) => snapshot.media(one)),
    };
    const sums = [snapshot.contentSum(edition), sumOfPages({ pages, ...beside })];
    return { stories: all.length, changed, sums };
  },

  /** Origins of the frames that readers of any page can have shown, sorted. */
  frames: ({ frames, pages }: Snapshot) => {
    const ofPages = pages.flatMap(({ body }) => body.frames ?? []);
    return [...new Set([...frames().flatMap(([, origins]) => origins), ...ofPages])].sort();
  },

  /** The lines of `ads.txt`. */
  ads: ({ publication }: Snapshot) => publication.ads,

  /** What stands before the paths of all that pages load: empty, or such as `/news`. */
  base: ({ publication }: Snapshot) => splitOrigin(publication.origin).base,

  /** The style sheet of an edition. */
  editionStyle: ({ publication }: Snapshot, edition: string) => editionOf(publication, edition).style ?? null,

  /** Where readers can write to. */
  email: ({ publication }: Snapshot) => publication.organization.email ?? null,
};
