import { isoDuration } from '../../language/amounts.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import { type Moment, momentOf } from './moment.ts';

/** What a list shows of an article. */
export type Card = Omit<NonNullable<Answer<'card'>>, 'published' | 'seconds'> & {
  published: Moment;
  /** How long it is, if it is an episode of a show. */
  duration?: Duration;
};

/** A length of time: in words, and as ISO 8601 writes it. */
export interface Duration {
  text: string;
  iso: string;
}

/** The cards of stories, in their order. */
export function cardsOf(newsroom: Newsroom, edition: string, stories: readonly string[]): Card[] {
  return stories.flatMap((story) => {
    const answer = newsroom.ask('card', edition, story);
    if (!answer) return [];
    const { seconds, ...card } = answer;
    const published = momentOf(newsroom, edition, card.published, 'date');
    return [{ ...card, published, ...durationOf(newsroom, edition, seconds) }];
  });
}

/** How long an episode is, as lists show it; nothing of what is no episode. */
export function durationOf(newsroom: Newsroom, edition: string, seconds: number | undefined) {
  if (!seconds) return {};
  const duration: Duration = {
    text: newsroom.language(edition).duration(seconds),
    iso: isoDuration(seconds),
  };
  return { duration };
}
