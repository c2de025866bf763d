import type { Article, Correction } from './article.ts';

/** A correction of an article that another edition of the story has yet to answer. */
export interface OpenCorrection extends Correction {
  /** The edition that was corrected. */
  edition: string;
}

type Corrected = Pick<Article, 'edition' | 'corrections' | 'status' | 'published'>;

/**
 * The corrections in other editions of a story that an article says nothing about: it has none of the same
 * time. What was published after a correction was published as corrected.
 */
export function openCorrections(article: Corrected, all: readonly Corrected[]): OpenCorrection[] {
  const answered = new Set(article.corrections.map(({ at }) => at));
  const others = all.filter(({ edition, status }) => edition !== article.edition && status !== 'draft');
  return others
    .flatMap(({ edition, corrections }) => corrections.map((one) => ({ edition, ...one })))
    .filter(({ at }) => at > article.published && !answered.has(at))
    .sort((a, b) => a.at - b.at);
}
