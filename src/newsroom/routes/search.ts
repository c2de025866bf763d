import { bucketsFor } from '../../language/search/search.ts';
import { urlsOf } from '../../publication/urls.ts';
import { pagesOf, staticPages } from '../queries/search.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/** The search page of an edition, where it begins to look, and what can be found of static pages. */
export function searchRoutes(snapshot: Snapshot, edition: string): Route[] {
  const { publication } = snapshot;
  if (!publication.search) return [];
  const urls = urlsOf(publication);
  return [
    route('search', edition, '', urls.search(edition)),
    route('search-index', edition, '', urls.searchIndex(edition)),
    ...partRoutes(snapshot, edition, staticPages, pagesOf(snapshot, edition).length),
  ];
}

/** What can be found of the stories of a month. */
export function monthSearch(snapshot: Snapshot, edition: string, month: string): Route[] {
  if (!snapshot.publication.search) return [];
  return partRoutes(snapshot, edition, month, snapshot.index(edition, `month:${month}`).length);
}

/** A part of what can be found: its texts, and their terms in files that stay small. */
function partRoutes({ publication }: Snapshot, edition: string, part: string, count: number): Route[] {
  if (count === 0) return [];
  const urls = urlsOf(publication);
  return [
    route('search-results', edition, part, urls.searchResults(edition, part)),
    ...Array.from({ length: bucketsFor(count) }, (_, number) =>
      route('search-terms', edition, part, urls.searchTerms(edition, part, number), number),
    ),
  ];
}
