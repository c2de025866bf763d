import { type Edition, editionOf } from '../../publication/publication.ts';
import { urls } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';

/** What a device must know to keep an edition among its applications. */
export interface ManifestPage {
  edition: Edition;
  /** The path that it starts at, and all of whose pages belong to it. */
  home: string;
}

export function manifestPage(newsroom: Newsroom, route: Route): ManifestPage {
  const edition = editionOf(newsroom.ask('publication'), route.edition);
  return { edition, home: urls.front(edition.id) };
}
