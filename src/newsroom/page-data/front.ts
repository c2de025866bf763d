import { editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';

/** The front page of an edition. */
export interface FrontPage {
  frame: Frame;
  /** What has just happened, above everything else. */
  breaking: Answer<'front'>['breaking'];
  /** What an editor leads with, live coverage that goes on, or the newest story; `null` in an empty newsroom. */
  lead: Card | null;
  /** The next ones, shown with the lead. */
  beside: readonly Card[];
  latest: readonly Card[];
  /** Stories that an editor has put together, each under a title. */
  packages: readonly { title: string; url: string | null; cards: readonly Card[] }[];
  /** What an editor recommends, whenever it was published. */
  featured: readonly Card[];
  /** The next explainers, if there are enough of them for a strip. */
  explainers: readonly Card[];
  /** What is not shown above, by section; sections with nothing more are left out. */
  sections: readonly { section: Answer<'sections'>[number]; cards: readonly Card[] }[];
}

const besideCount = 2;
const latestCount = 4;
const topCount = 1 + besideCount + latestCount;
const explainerCount = { least: 3, most: 4 };
const perSection = 4;

export function frontPage(newsroom: Newsroom, route: Route): FrontPage {
  const { edition } = route;
  const { name, description } = editionOf(newsroom.ask('publication'), edition);
  const frame = frameOf(newsroom, route, { title: name, description, translations: ['front', ''] });
  const plan = newsroom.ask('front', edition);
  const cards = (stories: readonly string[]) => cardsOf(newsroom, edition, stories);
  const top = topOf(newsroom, edition, plan);
  const packages = packagesOf(plan, top);
  const above = [...top, ...packages.flatMap(({ stories }) => stories)];
  const featured = plan.featured.filter((story) => !above.includes(story));
  const shown = [...above, ...featured];
  const found = further(newsroom, edition, ['kind', 'explainer'], shown, explainerCount.most);
  const explainers = found.length < explainerCount.least ? [] : found;
  const [lead = null, ...next] = cards(top);
  return {
    frame,
    breaking: plan.breaking,
    lead,
    beside: next.slice(0, besideCount),
    latest: next.slice(besideCount),
    packages: packages.map(({ stories, ...one }) => ({ ...one, cards: cards(stories) })),
    featured: cards(featured),
    explainers: cards(explainers),
    sections: sectionsOf(newsroom, frame, [...shown, ...explainers]),
  };
}

/** The lead, what an editor puts after it, and then what is newest and in no package. */
function topOf(newsroom: Newsroom, edition: string, { lead, order, packages }: Answer<'front'>): string[] {
  const chosen = [...new Set([...(lead === null ? [] : [lead]), ...order])].slice(0, topCount);
  const elsewhere = new Set([...chosen, ...packages.flatMap(({ stories }) => stories)]);
  const newest = newsroom.ask('latest', edition, topCount + elsewhere.size);
  return [...chosen, ...newest.filter((story) => !elsewhere.has(story))].slice(0, topCount);
}

/** The packages without what is shown above them; those of which nothing is left are none. */
function packagesOf({ packages }: Answer<'front'>, top: readonly string[]) {
  const shown = new Set(top);
  return packages.flatMap(({ stories, ...one }) => {
    const left = stories.filter((story) => !shown.has(story));
    for (const story of left) shown.add(story);
    return left.length > 0 ? [{ ...one, stories: left }] : [];
  });
}

function sectionsOf(newsroom: Newsroom, { edition, sections }: Frame, shown: readonly string[]) {
  return sections
    .map((section) => {
      const stories = further(newsroom, edition.id, ['section', section.id], shown, perSection);
      return { section, cards: cardsOf(newsroom, edition.id, stories) };
    })
    .filter(({ cards }) => cards.length > 0);
}

/** The newest stories of a section or kind that are not shown yet. */
function further(
  newsroom: Newsroom,
  edition: string,
  [by, id]: ['section' | 'kind', string],
  shown: readonly string[],
  count: number,
): string[] {
  const stories = newsroom.ask('latestIn', edition, by, id, shown.length + count);
  return stories.filter((story) => !shown.includes(story)).slice(0, count);
}
