import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import { type Moment, momentOf } from './moment.ts';

/** What a list shows of an article. */
export type Card = Omit<NonNullable<Answer<'card'>>, 'published'> & { published: Moment };

/** The cards of stories, in their order. */
export function cardsOf(newsroom: Newsroom, edition: string, stories: readonly string[]): Card[] {
  return stories.flatMap((story) => {
    const card = newsroom.ask('card', edition, story);
    return card ? [{ ...card, published: momentOf(newsroom, edition, card.published, 'date') }] : [];
  });
}
