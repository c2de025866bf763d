import { type CustomPages, type TermKind, termKinds } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { hasPage } from './listings.ts';

/** A page of the newsroom's own: its kind, what it is of (empty of an edition), and where it is. */
export interface CustomPlace {
  /** `NAME`, or `NAME ID`: it names the page in every edition. */
  key: string;
  kind: CustomPages;
  url: string;
}

/** The terms of an edition that have pages. */
export function termsOf(snapshot: Snapshot, edition: string, kind: TermKind) {
  return snapshot.publication.terms[kind]
    .filter(({ id }) => hasPage(snapshot, edition, kind, id))
    .map(({ id, names }) => ({
      id,
      name: names[edition] ?? id,
      url: urlsOf(snapshot.publication).term(edition, kind, id),
    }));
}

/** The pages of the newsroom's own in an edition, as its theme has kinds of them. */
export function customPagesOf(snapshot: Snapshot, edition: string): CustomPlace[] {
  const { customPages = [] } = snapshot.publication;
  return customPages.flatMap((kind) =>
    subjectsOf(snapshot, edition, kind).map((id) => placeOf(snapshot, edition, kind, id)),
  );
}

/** Where a page of the newsroom's own is in an edition; `null` if it has none there. */
export function customPageUrl(snapshot: Snapshot, edition: string, key: string): string | null {
  const [name = '', id = ''] = key.split(' ');
  const kind = snapshot.publication.customPages?.find((one) => one.name === name);
  if (!kind || !hasSubject(snapshot, edition, kind, id)) return null;
  return placeOf(snapshot, edition, kind, id).url;
}

function placeOf({ publication }: Snapshot, edition: string, kind: CustomPages, id: string): CustomPlace {
  const path = kind.path.replaceAll('{id}', id);
  return {
    key: id ? `${kind.name} ${id}` : kind.name,
    kind,
    url: urlsOf(publication).customPage(edition, path),
  };
}

function subjectsOf(snapshot: Snapshot, edition: string, { of }: CustomPages): string[] {
  if (of === 'edition') return [''];
  if (of === 'month') return snapshot.months(edition).map(({ month }) => month);
  return termsOf(snapshot, edition, of).map(({ id }) => id);
}

function hasSubject(snapshot: Snapshot, edition: string, { of }: CustomPages, id: string): boolean {
  if (of === 'edition') return id === '';
  if (of === 'month') return snapshot.hasArticles(edition, `month:${id}`);
  const kind = termKinds.find((one) => one === of);
  return kind !== undefined && hasPage(snapshot, edition, kind, id);
}
