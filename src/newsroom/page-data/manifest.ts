import { type Edition, editionOf } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';

/** What a device must know to keep an edition among its applications. */
export interface ManifestPage {
  edition: Edition;
  /** The path that it starts at, and all of whose pages belong to it. */
  home: string;
  /** The address of a file that comes with the templates. */
  asset: (path: string) => string;
}

export function manifestPage(newsroom: Newsroom, route: Route): ManifestPage {
  const publication = newsroom.ask('publication');
  const edition = editionOf(publication, route.edition);
  const urls = urlsOf(publication);
  return { edition, home: urls.front(edition.id), asset: urls.shared };
}
