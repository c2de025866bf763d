import { type Content, unresolvedIn } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';

/** The pages that state the organization's policies must exist. */
export function policies(content: Content): Finding[] {
  const { publication, pages } = content;
  const known = new Set([...pages.map(({ id }) => id), ...unresolvedIn(content, 'pages')]);
  return Object.entries(publication.organization.policies)
    .filter(([, id]) => !known.has(id))
    .map(([name, id]) =>
      finding('unknown-page', { id, nearest: closest(id, known) }, 'content/publication.yaml', [
        'organization',
        'policies',
        name,
      ]),
    );
}
