import { isoDuration } from '../../language/amounts.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import { type Moment, momentOf } from './moment.ts';

/** What a list shows of an article. */
export type Card = Omit<NonNullable<Answer<'card'>>, 'published' | 'seconds'> & {
  published: Moment;
  /** How long it is, if it is an episode of a show: in words, and as ISO 8601 writes it. */
  duration?: { text: string; iso: string };
};

/** The cards of stories, in their order. */
export function cardsOf(newsroom: Newsroom, edition: string, stories: readonly string[]): Card[] {
  return stories.flatMap((story) => {
    const answer = newsroom.ask('card', edition, story);
    if (!answer) return [];
    const { seconds, ...card } = answer;
    const published = momentOf(newsroom, edition, card.published, 'date');
    if (!seconds) return [{ ...card, published }];
    const text = newsroom.language(edition).duration(seconds);
    return [{ ...card, published, duration: { text, iso: isoDuration(seconds) } }];
  });
}
