import type { Edition } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Alternate, alternatesOf } from '../queries/hreflang.ts';
import type { Route } from '../routes/routes.ts';

/** The page that belongs to no edition: it leads to all of them. */
export interface ChooserPage {
  origin: string;
  /** The address of a file that comes with the templates. */
  asset: (path: string) => string;
  url: string;
  /** Whether it stands in for a page that was not found. */
  notFound: boolean;
  editions: readonly (Edition & {
    url: string;
    notFoundText: string;
  })[];
  alternates: readonly Alternate[];
}

export function chooserPage(newsroom: Newsroom, route: Route): ChooserPage {
  const publication = newsroom.ask('publication');
  const { origin, editions } = publication;
  const urls = urlsOf(publication);
  const notFound = route.id === 'not-found';
  return {
    origin,
    asset: urls.shared,
    url: route.url,
    notFound,
    editions: editions.map((edition) => {
      const { t } = newsroom.language(edition.id);
      return {
        ...edition,
        url: urls.front(edition.id),
        notFoundText: t('notFoundText'),
      };
    }),
    alternates: notFound ? [] : alternatesOf(newsroom.ask, 'front', ''),
  };
}
