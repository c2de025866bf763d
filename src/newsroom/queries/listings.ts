import type { TermKind } from '../../publication/publication.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A list of which parts are asked for. */
export interface Sliceable<T> {
  readonly length: number;
  slice(start?: number, end?: number): readonly T[];
}

/** One page of a listing, newest first. */
export interface ListingPage<T> {
  items: readonly T[];
  /** Its number, or `null` for the newest page at the bare URL. */
  number: number | null;
  /** The page after it in time: a number, `null` for the newest, `undefined` if there is none. */
  newer: number | null | undefined;
  older: number | undefined;
}

/**
 * Stable numbers: page 1 holds the oldest stories and, once full, never changes. The bare URL shows
 * the newest, from one to just under two pages full. So a new story touches the bare page and, every
 * `perPage` stories, adds one page and the link to it from its neighbour, however long the listing.
 *
 * @returns how many numbered pages a listing of `total` stories has
 */
export function closedPages(total: number, perPage: number): number {
  return Math.max(0, Math.floor(total / perPage) - 1);
}

/**
 * The page with this number, or the newest for `null`; `undefined` if there is no such page.
 *
 * @param all everything in the listing, oldest first
 */
export function listingPage<T>(
  all: Sliceable<T>,
  number: number | null,
  perPage: number,
): ListingPage<T> | undefined {
  const closed = closedPages(all.length, perPage);
  if (number !== null && (number < 1 || number > closed)) return undefined;
  const start = (number === null ? closed : number - 1) * perPage;
  const end = number === null ? all.length : start + perPage;
  const older = number === null ? closed : number - 1;
  return {
    items: all.slice(start, end).toReversed(),
    number,
    newer: number === null ? undefined : number === closed ? null : number + 1,
    older: older > 0 ? older : undefined,
  };
}

/** Sections always have a page, since the navigation shows them; the others once they have a story. */
export function hasPage(snapshot: Snapshot, edition: string, kind: TermKind, id: string): boolean {
  return kind === 'section' || snapshot.hasArticles(edition, `${kind}:${id}`);
}
