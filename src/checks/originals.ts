import type { Content } from '../newsroom/snapshot.ts';
import type { Article } from '../story/article.ts';

/** Story id → its original. What a translation only inherits is reported there, once. */
export function originalsOf({ articles }: Pick<Content, 'articles'>): ReadonlyMap<string, Article> {
  return new Map(articles.filter((one) => one.edition === one.original).map((one) => [one.story, one]));
}
