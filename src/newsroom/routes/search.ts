import { bucketsFor } from '../../language/search/search.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Route, route } from './route.ts';

/** The search page of an edition, and where it begins to look. */
export function searchRoutes({ publication }: Snapshot, edition: string): Route[] {
  if (!publication.search) return [];
  const urls = urlsOf(publication);
  return [
    route('search', edition, '', urls.search(edition)),
    route('search-index', edition, '', urls.searchIndex(edition)),
  ];
}

/** What can be found of a month: its stories, and their terms in files that stay small. */
export function monthSearch(snapshot: Snapshot, edition: string, month: string): Route[] {
  if (!snapshot.publication.search) return [];
  const urls = urlsOf(snapshot.publication);
  const buckets = bucketsFor(snapshot.index(edition, `month:${month}`).length);
  return [
    route('search-results', edition, month, urls.searchResults(edition, month)),
    ...Array.from({ length: buckets }, (_, number) =>
      route('search-terms', edition, month, urls.searchTerms(edition, month, number), number),
    ),
  ];
}
