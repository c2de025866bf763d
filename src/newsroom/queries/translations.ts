import { type TermKind, termKinds } from '../../publication/publication.ts';
import { urls } from '../../publication/urls.ts';
import { hasPage } from '../routes.ts';
import { liveArticle, type Snapshot } from '../snapshot.ts';

/** Where things stand in several editions. */
export const translationQueries = {
  /**
   * The translation graph: in which editions the same thing can be read, and where. Only real,
   * public ones; the head, the language switch and the feeds all ask this.
   */
  translations: (
    snapshot: Snapshot,
    kind: TermKind | 'story' | 'page' | 'month' | 'archive' | 'front',
    id: string,
  ) =>
    snapshot.content.publication.editions.flatMap((edition) => {
      const url = counterpart(snapshot, edition.id, kind, id);
      return url === null ? [] : [{ edition: edition.id, url }];
    }),
};

function counterpart(snapshot: Snapshot, edition: string, kind: string, id: string): string | null {
  if (kind === 'front') return urls.front(edition);
  if (kind === 'archive') return urls.archive(edition);
  if (kind === 'story') return liveArticle(snapshot, edition, id)?.url ?? null;
  if (kind === 'month')
    return snapshot.shelves.get(edition)?.has(`month:${id}`) ? urls.month(edition, id) : null;
  const termKind = termKinds.find((one) => one === kind);
  if (termKind) return hasPage(snapshot, edition, termKind, id) ? urls.term(edition, termKind, id) : null;
  const page = snapshot.pages.find((one) => one.id === id && one.edition === edition);
  return page ? urls.staticPage(edition, page.slug) : null;
}
