import { editionOf, type TermKind } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import { feedUrls } from '../queries/feed-topics.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Share } from './share.ts';
import type { Step } from './step.ts';

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
  /** The pages above it, below the front page. */
  trail: readonly Step[];
  /** What readers are told of what it lists, on its newest page. */
  profile: Answer<'profile'> | null;
  /** The stories that an editor opens that page with. */
  featured: readonly Card[];
  /** Where podcast programs find the show that it lists. */
  subscribe: string | null;
  /** Whose stories they are, on the page of a person, desk or agency. */
  person: Answer<'person'> | null;
}

interface Words extends Pick<ListingPage, 'person' | 'profile'> {
  kicker: string;
  heading: string;
  title: string;
  description: string;
  /** The pages above the whole listing. */
  trail: readonly Step[];
}

export const sectionPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'section');
export const topicPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'topic');
export const personPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'person');
export const showPage = (newsroom: Newsroom, route: Route) => termPage(newsroom, route, 'show');

export function monthPage(newsroom: Newsroom, route: Route): ListingPage {
  const { t, month } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  const heading = month(route.id);
  return listingOf(newsroom, route, 'month', {
    kicker: t('archive'),
    heading,
    title: t('archiveOf', { month: heading }),
    description: t('monthDescription', { publication, month: heading }),
    trail: [{ name: t('archive'), url: urlsOf(newsroom.ask('publication')).archive(route.edition) }],
    person: null,
    profile: null,
  });
}

function termPage(newsroom: Newsroom, route: Route, kind: TermKind): ListingPage {
  const { t } = newsroom.language(route.edition);
  const { name: publication } = editionOf(newsroom.ask('publication'), route.edition);
  const person = kind === 'person' ? newsroom.ask('person', route.edition, route.id) : null;
  const profile = route.number === null ? newsroom.ask('profile', route.edition, kind, route.id) : null;
  const { name } = person ?? newsroom.ask('term', route.edition, kind, route.id);
  return listingOf(newsroom, route, kind, {
    kicker: kind === 'section' ? '' : t(kind),
    heading: name,
    title: kind === 'topic' ? t('topicTitle', { name }) : name,
    description: profile?.about ?? t(`${kind}Description`, { publication, name }),
    trail: [],
    person,
    profile,
  });
}

function listingOf(newsroom: Newsroom, route: Route, kind: TermKind | 'month', words: Words): ListingPage {
  const { edition, id, number } = route;
  const { t } = newsroom.language(edition);
  const listing = newsroom.ask('listing', edition, kind, id, number);
  if (!listing) throw new RangeError(`no page ${number} of ${kind} ${id} in ${edition}`);
  const bare = number === null;
  const title = bare ? words.title : `${words.title} · ${t('pageNumber', { number })}`;
  const { description, kicker, heading, trail, person, profile } = words;
  const featured = profile?.featured ?? [];
  const listed = listing.stories.filter((story) => !featured.includes(story));
  const feed = kind === 'month' ? undefined : { kind, id };
  const share: Share = { type: person && bare ? 'profile' : 'website' };
  return {
    frame: frameOf(newsroom, route, { title, description, translations: [kind, id], share, feed }),
    kicker,
    heading,
    cards: cardsOf(newsroom, edition, listed),
    featured: cardsOf(newsroom, edition, featured),
    count: bare ? newsroom.ask('count', edition, kind, id) : null,
    number,
    newer: listing.newer,
    older: listing.older,
    subscribe:
      kind === 'show' && bare ? feedUrls(newsroom.ask('publication'), edition, { kind, id }).rss : null,
    trail: bare ? trail : [...trail, { name: heading, url: listing.newest }],
    person,
    profile,
  };
}
