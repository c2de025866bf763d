import { termAliases } from '../routes/term-aliases.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { hasPage } from './listings.ts';
import { translationsOf } from './translations.ts';

/** What became of addresses. Each is asked by path: one page can take the place of another. */
export const formerAddressQueries = {
  /** Where an old path leads. */
  redirect: ({ redirects, publication }: Snapshot, path: string) => {
    const found = redirects.get(path) ?? termAliases(publication).find((one) => one.path === path);
    return found ? { edition: found.edition, target: found.target } : null;
  },

  /** Why nothing is at a path any more, and where it can still be read. Says no word of what was there. */
  gone: (snapshot: Snapshot, path: string) => {
    const found = snapshot.gone.get(path);
    if (!found) return null;
    const { edition, reason, kind, id } = found;
    return { edition, reason, elsewhere: translationsOf(snapshot, kind, id) };
  },

  /** Every old path and where it leads. */
  redirects: (snapshot: Snapshot) => [
    ...[...snapshot.redirects].map(([path, { target }]) => ({ path, target })),
    ...termAliases(snapshot.publication)
      .filter(({ edition, kind, id }) => hasPage(snapshot, edition, kind, id))
      .map(({ path, target }) => ({ path, target })),
  ],

  /** Every path at which nothing is any more. */
  allGone: ({ gone }: Snapshot) => [...gone.keys()],
};
