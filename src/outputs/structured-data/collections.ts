import type { Graph } from 'schema-dts';
import type { ArchivePage } from '../../newsroom/page-data/archive.ts';
import type { Card } from '../../newsroom/page-data/cards.ts';
import type { CorrectionsPage } from '../../newsroom/page-data/corrections.ts';
import type { Frame } from '../../newsroom/page-data/frame.ts';
import type { FrontPage } from '../../newsroom/page-data/front.ts';
import type { ListingPage } from '../../newsroom/page-data/listing.ts';
import type { Step } from '../../newsroom/page-data/step.ts';
import { graphOf } from './graph.ts';
import { personNode } from './people.ts';
import { listNode, pageId, pageNodes } from './web-page.ts';

/** A page whose subject is a list. */
function collection(frame: Frame, trail: readonly Step[] | null, items: readonly Step[]): Graph {
  return graphOf(pageNodes(frame, 'CollectionPage', trail, { mainEntity: listNode(frame, items) }));
}

const stepsOf = (cards: readonly Card[]): Step[] => cards.map(({ title, url }) => ({ name: title, url }));

export function frontGraph(page: FrontPage): Graph {
  const { frame, lead, beside, latest, packages, featured, explainers, sections } = page;
  const inPackages = packages.flatMap((one) => one.cards);
  const inSections = sections.flatMap(({ cards }) => cards);
  const top = [...(lead ? [lead] : []), ...beside, ...latest];
  const cards = [...top, ...inPackages, ...featured, ...explainers, ...inSections];
  return collection(frame, null, stepsOf(cards));
}

/**
 * A page of a listing. The newest page of a person's stories is that person's profile:
 * https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
export function listingGraph(page: ListingPage): Graph {
  const { frame, cards, featured, person, profile, number, trail } = page;
  const items = stepsOf([...featured, ...cards]);
  if (!person || number !== null) return collection(frame, trail, items);
  const subject = personNode(frame.origin, person, profile, frame.host);
  const list = { ...listNode(frame, items), mainEntityOfPage: { '@id': pageId(frame) } };
  return graphOf([...pageNodes(frame, 'ProfilePage', trail, { mainEntity: subject }), list]);
}

export function archiveGraph({ frame, months }: ArchivePage): Graph {
  return collection(frame, [], months);
}

export function correctionsGraph({ frame, entries, trail }: CorrectionsPage): Graph {
  return collection(
    frame,
    trail,
    entries.map(({ title, url }) => ({ name: title, url })),
  );
}
