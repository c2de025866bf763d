import type { Article, Correction } from './article.ts';

/** A correction of an article that another edition of the story has yet to answer. */
export interface OpenCorrection extends Correction {
  /** The edition that was corrected. */
  edition: string;
}

type Corrected = Pick<Article, 'edition' | 'corrections' | 'correctionsDeclined' | 'status' | 'published'>;

/**
 * The corrections in other editions of a story that an article says nothing about: it has none of the same
 * time, nor declines it. What was published after a correction was published as corrected.
 */
export function openCorrections(article: Corrected, all: readonly Corrected[]): OpenCorrection[] {
  const { edition, corrections, correctionsDeclined = [], published } = article;
  const answered = new Set([...corrections.map(({ at }) => at), ...correctionsDeclined]);
  return all
    .filter((other) => other.edition !== edition && other.status !== 'draft')
    .flatMap((other) => other.corrections.map((one) => ({ ...one, edition: other.edition })))
    .filter(
      ({ at, editions }) => at > published && !answered.has(at) && (editions?.includes(edition) ?? true),
    )
    .sort((a, b) => a.at - b.at);
}
