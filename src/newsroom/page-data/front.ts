import { editionOf } from '../../publication/publication.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import type { Route } from '../routes/routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';

/** The front page of an edition. */
export interface FrontPage {
  frame: Frame;
  /** The newest story; `null` in an empty newsroom. */
  lead: Card | null;
  /** The next ones, shown with the lead. */
  beside: readonly Card[];
  latest: readonly Card[];
  /** The next explainers, if there are enough of them for a strip. */
  explainers: readonly Card[];
  /** What is not shown above, by section; sections with nothing more are left out. */
  sections: readonly { section: Answer<'sections'>[number]; cards: readonly Card[] }[];
}

const besideCount = 2;
const latestCount = 4;
const explainerCount = { least: 3, most: 4 };
const perSection = 4;

export function frontPage(newsroom: Newsroom, route: Route): FrontPage {
  const { edition } = route;
  const { name, description } = editionOf(newsroom.ask('publication'), edition);
  const frame = frameOf(newsroom, route, { title: name, description, translations: ['front', ''] });
  const top = newsroom.ask('latest', edition, 1 + besideCount + latestCount);
  const [lead = null, ...next] = cardsOf(newsroom, edition, top);
  const found = further(newsroom, edition, ['kind', 'explainer'], top, explainerCount.most);
  const explainers = found.length < explainerCount.least ? [] : found;
  const shown = [...top, ...explainers];
  const sections = frame.sections.map((section) => {
    const stories = further(newsroom, edition, ['section', section.id], shown, perSection);
    return { section, cards: cardsOf(newsroom, edition, stories) };
  });
  return {
    frame,
    lead,
    beside: next.slice(0, besideCount),
    latest: next.slice(besideCount),
    explainers: cardsOf(newsroom, edition, explainers),
    sections: sections.filter(({ cards }) => cards.length > 0),
  };
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
