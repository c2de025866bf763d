import { type TermKind, termKinds } from '../../publication/publication.ts';
import { textFragment, urlsOf } from '../../publication/urls.ts';
import type { Change, PartKind } from '../../story/revision.ts';
import { liveArticle, type Snapshot } from '../snapshot/snapshot.ts';
import { customPageUrl } from './custom-pages.ts';
import { hasPage } from './listings.ts';

/** What the translation graph knows. */
export type Translated =
  | TermKind
  | 'story'
  | 'page'
  | 'custom'
  | 'month'
  | 'archive'
  | 'corrections'
  | 'feeds'
  | 'search'
  | 'front';

/** Where things stand in several editions. */
export const translationQueries = {
  /**
   * The translation graph: in which editions the same thing can be read, and where. Only real,
   * public ones, in the order of the publication's editions. Heads, language switches, sitemaps,
   * JSON-LD and feeds all ask this; `alternates.ts` turns it into hreflang.
   */
  translations: (snapshot: Snapshot, kind: Translated, id: string) => translationsOf(snapshot, kind, id),

  /** Where the original of a translation says something else by now; `null` if it does not. */
  outdated: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    const original = article?.outdated && liveArticle(snapshot, article.original, story);
    if (!original) return null;
    const { changes = [], opening = '' } = article.outdated ?? {};
    const { updated } = original;
    return {
      edition: original.edition,
      url: original.url + textFragment(opening),
      at: updated !== null && updated >= (article.updated ?? article.published) ? updated : null,
      parts: countedParts(changes),
      openings: changes.flatMap(({ own }) => own ?? []),
    };
  },
};

/** Parts of a text as readers know them. */
export const readersParts = [
  'title',
  'description',
  'pictures',
  'headings',
  'paragraphs',
  'items',
  'cells',
] as const;
export type ReadersPart = (typeof readersParts)[number];

const partFor: { readonly [K in PartKind]?: ReadersPart } = {
  title: 'title',
  description: 'description',
  alt: 'pictures',
  caption: 'pictures',
  credit: 'pictures',
  picture: 'pictures',
  heading: 'headings',
  item: 'items',
  cell: 'cells',
};

function countedParts(changes: readonly Change[]): { part: ReadersPart; count: number }[] {
  const found = Map.groupBy(changes, ({ kind }) => partFor[kind] ?? 'paragraphs');
  return readersParts.flatMap((part) => {
    const count = found.get(part)?.length ?? 0;
    return count > 0 ? [{ part, count }] : [];
  });
}

export function translationsOf(snapshot: Snapshot, kind: Translated, id: string) {
  return snapshot.publication.editions.flatMap((edition) => {
    const url = counterpart(snapshot, edition.id, kind, id);
    return url === null ? [] : [{ edition: edition.id, url }];
  });
}

function counterpart(snapshot: Snapshot, edition: string, kind: Translated, id: string): string | null {
  const urls = urlsOf(snapshot.publication);
  if (kind === 'front') return urls.front(edition);
  if (kind === 'archive') return urls.archive(edition);
  if (kind === 'corrections') return urls.corrections(edition);
  if (kind === 'feeds') return urls.feeds(edition);
  if (kind === 'search') return snapshot.publication.search ? urls.search(edition) : null;
  if (kind === 'story') return liveArticle(snapshot, edition, id)?.url ?? null;
  if (kind === 'month') return snapshot.hasArticles(edition, `month:${id}`) ? urls.month(edition, id) : null;
  if (kind === 'custom') return customPageUrl(snapshot, edition, id);
  const termKind = termKinds.find((one) => one === kind);
  if (termKind) return hasPage(snapshot, edition, termKind, id) ? urls.term(edition, termKind, id) : null;
  const page = snapshot.pages.find((one) => one.id === id && one.edition === edition);
  return page ? urls.staticPage(edition, page.slug) : null;
}
