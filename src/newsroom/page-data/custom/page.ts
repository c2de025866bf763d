import type { Language } from '../../../language/language.ts';
import type { TermKind } from '../../../publication/publication.ts';
import type { Newsroom } from '../../newsroom.ts';
import type { Route } from '../../routes/route.ts';
import { type Card, cardsOf } from '../cards.ts';
import { type Frame, frameOf } from '../frame.ts';

/** What there is one page of: the edition, or each section, or each topic, person or month with stories. */
export type PageOwner = 'edition' | 'month' | TermKind;

/** What one page of a kind is of. */
export interface PageSubject {
  /** Of a month, `yyyy-mm`. */
  id: string;
  name: string;
  /** Where its stories are listed. */
  url: string;
}

/** What a page says of itself, in its head and where it is linked to. */
export type PageWords = (words: { language: Language; of: PageSubject | null }) => string;

/**
 * A kind of page of the newsroom's own: the default export of `theme/pages/NAME.ts`. What it shows is the component
 * `theme/pages/NAME.astro`.
 */
export interface PageKind {
  /** What there is one page of; `edition` if left out. */
  of?: PageOwner;
  /** Its address below that of the edition, with `{id}` where it is of more; `NAME` or `NAME/{id}` if left out. */
  path?: string;
  title: PageWords;
  description: PageWords;
}

/** Which stories a page wants: all of the edition, or those under one term or of one month. */
export type StoriesWanted = { count: number } & Partial<
  {
    [K in StoriesBy]: { readonly [k in K]: string } & { readonly [k in Exclude<StoriesBy, K>]?: never };
  }[StoriesBy]
>;
type StoriesBy = TermKind | 'month';

/** What a page of the newsroom's own is given. What it asks for is noted: a change of that renders it again. */
export interface CustomPage {
  frame: Frame;
  /** What it is of; `null` of an edition. */
  of: PageSubject | null;
  /** Stories, newest first. @throws TypeError if more than one term or month is named */
  stories(wanted: StoriesWanted): Card[];
  /** The sections, or the topics or people with stories. */
  terms(kind: TermKind): PageSubject[];
  /** The months with stories, newest first. */
  months(): PageSubject[];
}

/** The data of one page of a kind. */
export function customPage(newsroom: Newsroom, route: Route, kind: PageKind): CustomPage {
  const { edition, id } = route;
  const language = newsroom.language(edition);
  const terms = (of: TermKind) => newsroom.ask('terms', edition, of);
  const months = () =>
    newsroom
      .ask('months', edition)
      .map(({ month, url }) => ({ id: month, name: language.month(month), url }));
  const { of: owner = 'edition' } = kind;
  const subjects = owner === 'edition' ? [] : owner === 'month' ? months() : terms(owner);
  const of = subjects.find((one) => one.id === subjectOf(id)) ?? null;
  const words = { language, of };
  const frame = frameOf(newsroom, route, {
    title: kind.title(words),
    description: kind.description(words),
    translations: ['custom', id],
  });
  return { frame, of, stories: storiesIn(newsroom, edition), terms, months };
}

/** The part of a route's id that names what its page is of. */
const subjectOf = (id: string) => id.slice(id.indexOf(' ') + 1);

const storiesIn =
  (newsroom: Newsroom, edition: string): CustomPage['stories'] =>
  ({ count, ...wanted }) => {
    const [[by, id] = [], ...others] = Object.entries(wanted) as [StoriesBy, string][];
    if (others.length > 0)
      throw new TypeError(`stories() takes one of ${Object.keys(wanted).join(', ')}, not several.`);
    const found =
      by && id !== undefined
        ? newsroom.ask('latestIn', edition, by, id, count)
        : newsroom.ask('latest', edition, count);
    return cardsOf(newsroom, edition, found);
  };
