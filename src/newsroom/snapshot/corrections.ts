import type { Article, Correction } from '../../story/article.ts';

/** A correction and the story it stands under. */
export interface StoryCorrection extends Pick<Correction, 'at' | 'text'> {
  story: string;
}

/** The corrections of articles, oldest first; the order of the articles settles ties. */
export function correctionsOf(articles: readonly Article[]): StoryCorrection[] {
  return articles
    .flatMap(({ story, corrections }) => corrections.map(({ at, text }) => ({ at, text, story })))
    .sort((a, b) => a.at - b.at);
}

/**
 * When readers were last told something new: what the article says itself, or its newest correction
 * if that is later; `null` if neither is later than its publication. Pages, feeds, sitemaps and
 * JSON-LD all say this instant. In milliseconds since 1970-01-01 UTC.
 */
export function lastChange({
  published,
  updated,
  corrections,
}: Pick<Article, 'published' | 'updated' | 'corrections'>): number | null {
  const last = Math.max(published, updated ?? published, ...corrections.map(({ at }) => at));
  return last > published ? last : null;
}
