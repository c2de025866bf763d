import { monthInZone } from '../../language/formats.ts';
import { urls } from '../../publication/urls.ts';
import type { Article } from '../../story/article.ts';
import type { LiveArticle } from './cells.ts';
import { lastChange } from './corrections.ts';

/** An article with its address, whether live or not. */
export function address(article: Article, timeZone: string): LiveArticle {
  const month = monthInZone(article.published, timeZone);
  return {
    ...article,
    updated: lastChange(article),
    month,
    url: urls.article(article.edition, month, article.slug),
  };
}

/** The address of an article, and those it had. */
export function pathsOf({ edition, published, slug, aliases }: Article, timeZone: string): string[] {
  return [urls.article(edition, monthInZone(published, timeZone), slug), ...aliases];
}
