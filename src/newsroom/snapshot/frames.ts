import type { Article } from '../../story/article.ts';

/** A story with embeds, and the origins of their frames in all its editions, sorted. */
export type StoryFrames = readonly [story: string, origins: readonly string[]];

/** What is known of a story with embeds; nothing of one without. */
export function framesOf(story: string, articles: readonly Pick<Article, 'body'>[]): StoryFrames[] {
  const origins = new Set(articles.flatMap(({ body }) => body.frames ?? []));
  return origins.size > 0 ? [[story, [...origins].sort()]] : [];
}
