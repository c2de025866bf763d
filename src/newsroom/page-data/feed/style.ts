import { type Edition, editionOf } from '../../../publication/publication.ts';
import type { Newsroom } from '../../newsroom.ts';
import type { Route } from '../../routes/routes.ts';

/** What the style sheet of an edition's feeds adds to them: feeds have no words of their own for people. */
export interface FeedStyle {
  direction: Edition['direction'];
  /** Custom property of the style sheet → text. */
  words: Readonly<Record<`--${string}`, string>>;
}

export function feedStyle(newsroom: Newsroom, { edition }: Route): FeedStyle {
  const { direction } = editionOf(newsroom.ask('publication'), edition);
  const { t } = newsroom.language(edition);
  return { direction, words: { '--what': t('feedNotice'), '--how': t('feedSubscribe') } };
}
