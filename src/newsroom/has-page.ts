import type { TermKind } from '../publication/publication.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Whether a section, topic or person has a page, and feeds. Sections always have, since the navigation
 * shows them; the others once they have a story.
 */
export function hasPage(snapshot: Snapshot, edition: string, kind: TermKind, id: string): boolean {
  return kind === 'section' || Boolean(snapshot.shelves.get(edition)?.has(`${kind}:${id}`));
}
