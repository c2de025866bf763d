import { monthInZone } from '../../language/formats.ts';
import type { Publication } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Article } from '../../story/article.ts';
import type { LiveArticle } from './cells.ts';
import { lastChange } from './corrections.ts';

/** What the address of an article depends on besides itself. */
type Dated = Pick<Publication, 'origin' | 'editions' | 'timeZone'>;

/** An article with its address, whether live or not. */
export function address(article: Article, publication: Dated): LiveArticle {
  const { timeZone } = publication;
  const month = monthInZone(article.published, timeZone);
  return {
    ...article,
    updated: lastChange(article),
    month,
    url: urlsOf(publication).article(article.edition, month, article.slug),
  };
}

/** The address of an article, and those it had. */
export function addressesOf(
  { edition, published, slug, aliases }: Article,
  publication: Dated,
): [string, ...string[]] {
  const urls = urlsOf(publication);
  const month = monthInZone(published, publication.timeZone);
  return [urls.article(edition, month, slug), ...aliases.map((one) => urls.former(edition, one))];
}
