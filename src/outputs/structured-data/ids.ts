import { nameOf } from '../../publication/names.ts';

/**
 * What things are called in JSON-LD: absolute, made of ids that never change, so that a thing keeps
 * its name when its title or address changes. A page is its address, and so is its name.
 */
export const nodeIds = {
  organization: (origin: string) => `${origin}/#organization`,
  logo: (origin: string) => `${origin}/#logo`,
  website: (origin: string, edition: string) => `${origin}/#website-${edition}`,
  /** The same as in feeds. */
  article: (origin: string, story: string, edition: string) => nameOf(origin, story, edition),
  /** `post` is the fragment of a live post. */
  post: (origin: string, story: string, edition: string, post: string) =>
    nameOf(origin, story, edition, post),
  person: (origin: string, person: string) => `${origin}/#person-${person}`,
};
