import { editionOf, type TermKind } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';

/** A page of the stories under a section, topic, person or month. */
export interface ListingPage {
  frame: Frame;
  /** What kind of listing it is, such as “Topic”; empty where the heading says enough. */
  kicker: string;
  heading: string;
  cards: readonly Card[];
  /** How many stories the whole listing has; only on its newest page, which is the one that changes. */
  count: number | null;
  number: number | null;
  newer: string | null;
  older: string | null;
}

interface Words {
  kicker: string;
  heading: string;
  title: string;
  description: string;
}

export const sectionPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'section');
export const topicPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'topic');
export const personPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'person');

export function monthPage(newsroom: Newsroom, route: Route): ListingPage {
  const { t, month } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  const heading = month(route.id);
  return listingOf(newsroom, route, 'month', {
    kicker: t('archive'),
    heading,
    title: t('archiveOf', { month: heading }),
    description: t('monthDescription', { publication, month: heading }),
  });
}

function termPage(newsroom: Newsroom, route: Route, kind: TermKind): ListingPage {
  const { t } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  const { name } = newsroom.ask('term', route.edition, kind, route.id);
  return listingOf(newsroom, route, kind, {
    kicker: kind === 'section' ? '' : t(kind),
    heading: name,
    title: name,
    description: t(`${kind}Description`, { publication, name }),
  });
}

function listingOf(newsroom: Newsroom, route: Route, kind: TermKind | 'month', words: Words): ListingPage {
  const { edition, id, number } = route;
  const { t } = newsroom.language(edition);
  const listing = newsroom.ask('listing', edition, kind, id, number);
  if (!listing) throw new RangeError(`no page ${number} of ${kind} ${id} in ${edition}`);
  const title = number === null ? words.title : `${words.title} · ${t('pageNumber', { number })}`;
  return {
    frame: frameOf(newsroom, route, {
      title,
      description: words.description,
      translations: [kind, id],
      feed: kind === 'month' ? undefined : { kind, id },
    }),
    kicker: words.kicker,
    heading: words.heading,
    cards: cardsOf(newsroom, edition, listing.stories),
    count: number === null ? newsroom.ask('count', edition, kind, id) : null,
    number,
    newer: listing.newer,
    older: listing.older,
  };
}
