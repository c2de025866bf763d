import type { Content } from '../newsroom/snapshot/snapshot.ts';
import type { Article } from '../story/article.ts';

/**
 * Gives the original of each article at which is reported, once, what translations only inherit. That
 * of a draft is told as a draft's mistake, which is too little for a public text that inherits it.
 */
export function originalsOf({ articles }: Pick<Content, 'articles'>) {
  const originals = new Map(
    articles.filter((one) => one.edition === one.original).map((one) => [one.story, one]),
  );
  return (article: Article): Article | undefined => {
    const original = originals.get(article.story);
    return original?.status === 'draft' && article.status !== 'draft' ? undefined : original;
  };
}
