import type { Edition } from '../../publication/publication.ts';
import { urls } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Alternate, alternatesOf } from '../queries/hreflang.ts';
import type { Route } from '../routes/routes.ts';

/** The page that belongs to no edition: it leads to all of them. */
export interface ChooserPage {
  origin: string;
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
  const { origin, editions } = newsroom.ask('publication');
  const notFound = route.id === 'not-found';
  return {
    origin,
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
