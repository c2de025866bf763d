import { monthInZone } from '../../language/formats.ts';
import { urls } from '../../publication/urls.ts';
import type { Article, StaticPage } from '../../story/article.ts';
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

/** Who claims which path, today or at some other time: path → `stories/<id>` and `pages/<id>`, sorted. */
export function claimants(
  timeZone: string,
  articles: readonly Article[],
  pages: readonly StaticPage[],
): Map<string, string[]> {
  const claims = new Map<string, Set<string>>();
  const claim = (owner: string, paths: readonly string[]) => {
    for (const path of paths) claims.set(path, (claims.get(path) ?? new Set()).add(owner));
  };
  for (const article of articles) claim(`stories/${article.story}`, pathsOf(article, timeZone));
  for (const { id, edition, slug, aliases } of pages)
    claim(`pages/${id}`, [urls.staticPage(edition, slug), ...aliases]);
  return new Map([...claims].map(([path, owners]) => [path, [...owners].sort()]));
}
