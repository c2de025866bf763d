import type { OutlineEntry } from '../../markdown/outline.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Moment, momentOf } from './moment.ts';

/** The page of one article. */
export interface ArticlePage {
  frame: Frame;
  article: NonNullable<Answer<'article'>>;
  html: string;
  /** The headings of a long text; none of a short one. */
  outline: readonly OutlineEntry[];
  published: Moment;
  updated: Moment | null;
  corrections: readonly { at: Moment; text: string }[];
  minutes: number;
  related: readonly Card[];
  /** Where the original says something else than what was translated. */
  outdated: { url: string; edition: Pick<Edition, 'language' | 'direction' | 'label'> } | null;
  /** Whether the story can be read in this edition only, though there are others. */
  onlyHere: boolean;
}

const wordsPerMinute = 200;
const relatedCount = 4;

/**
 * What makes a text long: more parts than a reader sees at once or remembers. Parts decide, since a
 * translation has as many as its original; the words, two minutes of them, leave out mere lists.
 */
const long = { parts: 5, words: 400 };

export function articlePage(newsroom: Newsroom, route: Route): ArticlePage {
  const { edition, id } = route;
  const article = newsroom.ask('article', edition, id);
  if (!article) throw new RangeError(`no story ${id} in ${edition}`);
  const frame = frameOf(newsroom, route, {
    title: article.title,
    description: article.description,
    translations: ['story', id],
  });
  const moment = (instant: number) => momentOf(newsroom, edition, instant, 'dateTime');
  const outdated = newsroom.ask('outdated', edition, id);
  const { html, outline } = newsroom.text('page', `stories/${id}`, edition, route.url);
  const isLong = article.words >= long.words && outline.length >= long.parts;
  return {
    frame,
    article,
    html,
    outline: isLong ? outline : [],
    published: moment(article.published),
    updated: article.updated === null ? null : moment(article.updated),
    corrections: article.corrections.map(({ at, text }) => ({ at: moment(at), text })),
    minutes: Math.max(1, Math.round(article.words / wordsPerMinute)),
    outdated: outdated && {
      url: outdated.url,
      edition: editionOf(newsroom.ask('publication'), outdated.edition),
    },
    related: cardsOf(newsroom, edition, newsroom.ask('related', edition, id, relatedCount)),
    onlyHere: frame.counterparts.length > 0 && frame.counterparts.every(({ translated }) => !translated),
  };
}
