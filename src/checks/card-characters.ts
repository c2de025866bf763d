import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding, type KeyPath } from '../problems/problem.ts';
import { undrawable } from '../publication/card-faces.ts';

/** What stands on social cards must be drawn by a face; where it can't be, there is no card. */
export function titlesOfCards({ publication, articles }: Content): Finding[] {
  if (!publication.socialCards) return [];
  const drawn = drawnIn(publication);
  return articles
    .filter(({ edition }) => drawn.has(edition))
    .flatMap(({ title, body }) => findings(title, body.file, ['title']));
}

/** The same of the names that stand on all cards of an edition or a section. */
export function namesOfCards({ publication }: Content): Finding[] {
  if (!publication.socialCards) return [];
  const { editions, terms } = publication;
  const drawn = drawnIn(publication);
  const names = editions.flatMap(({ id, name }) =>
    findings(name, 'content/publication.yaml', ['editions', id, 'name']),
  );
  const sections = terms.section.flatMap(({ id, names }) =>
    Object.entries(names)
      .filter(([edition]) => drawn.has(edition))
      .flatMap(([edition, name]) => findings(name, 'content/sections.yaml', [id, edition])),
  );
  return [...names, ...sections];
}

/** The editions that have cards at all: where its name can't be drawn, that is told, and no more. */
const drawnIn = ({ editions }: Content['publication']): ReadonlySet<string> =>
  new Set(editions.filter(({ name }) => undrawable(name).length === 0).map(({ id }) => id));

function findings(text: string, file: string, at: KeyPath): Finding[] {
  const characters = undrawable(text);
  return characters.length > 0 ? [finding('card-characters', { characters }, file, at)] : [];
}
