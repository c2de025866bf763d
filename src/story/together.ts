import type { Article } from './article.ts';

/**
 * What an original says of the editions it is published together with: `true` names all that the publication
 * has, whether they have a text yet or not, since one that nobody has begun is not ready either.
 */
export type PublishTogether = boolean | readonly string[] | undefined;

/**
 * The articles of a story; those that are published together know what they wait for. A text is ready
 * when it is no draft and its time has come. What is withdrawn or expires later takes no other with it.
 *
 * @param editions the ids of all editions of the publication
 */
export function publishedTogether(
  articles: readonly Article[],
  said: PublishTogether,
  editions: readonly string[],
): Article[] {
  const [first] = articles;
  if (!said || !first) return [...articles];
  const named = new Set(said === true ? editions : [first.original, ...said]);
  const ready = articles.filter(({ edition, status }) => named.has(edition) && status !== 'draft');
  const together = {
    lacks: [...named].filter((id) => !ready.some(({ edition }) => edition === id)),
    from: Math.max(...ready.map(({ published }) => published)),
  };
  return articles.map((one) => (named.has(one.edition) ? { ...one, together } : one));
}
