import type { Publication } from '../../publication/publication.ts';
import type { Body, StaticPage } from '../../story/article.ts';
import type { FormerAddressesCell, Gone, Redirect } from './address-cells.ts';
import { type ArticleIndex, openIndex } from './article-index.ts';
import { type Cells, cellName, cellsOf, type FrontCell, type LiveArticle, type MonthCount } from './cells.ts';
import type { StoryCorrection } from './corrections.ts';
import type { StoryFrames } from './frames.ts';
import type { ImageAsset } from './images.ts';
import type { MediaAsset } from './media.ts';

/**
 * All content at one moment, immutable. Only what is public at that moment can be reached through
 * it, so a draft, an embargoed or an expired story can't leak from any query. Every part is read
 * when it is asked for.
 */
export interface Snapshot {
  readonly publication: Publication;
  /** The public static pages, in the order of their ids. */
  readonly pages: readonly StaticPage[];
  /** The ids of all stories, for hints and for those who want to see every one. */
  stories(): Iterable<string>;
  /** The live articles of a story, in the order of editions. */
  story(id: string): readonly LiveArticle[];
  /** The images of an owner, `stories/<id>` or `pages/<id>`; of live stories and public pages only. */
  images(owner: string): readonly ImageAsset[];
  /** What else lies beside it, and its texts name: recordings, documents, captions. */
  media(owner: string): readonly MediaAsset[];
  /** Whether there is such a text, public or not. */
  exists(kind: 'story' | 'page', id: string): boolean;
  /** The articles under a index key: `all`, `section:world`, `month:2026-01`… */
  index(edition: string, key: string): ArticleIndex;
  /** Whether there are any. */
  hasArticles(edition: string, key: string): boolean;
  /** The months with articles, the oldest first. */
  months(edition: string): readonly MonthCount[];
  /** What editors lead with in an edition. */
  front(edition: string): FrontCell;
  /** A sum over what readers can see of an edition's stories. */
  contentSum(edition: string): string | undefined;
  /** The corrections of an edition, the oldest first. */
  corrections(edition: string): readonly StoryCorrection[];
  /** The stories of the news window, the oldest first. */
  news(edition: string): readonly string[];
  /** The stories with embeds, and the origins of their frames. */
  frames(): readonly StoryFrames[];
  /** Old path → the live text that was once there. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Path → what was there and is no more. Not a word of it can be reached. */
  readonly gone: ReadonlyMap<string, Gone>;
  /** The Markdown of a body; throws if the file is no longer the one that was parsed. */
  readBody(body: Body): string;
}

/** A view of cells as a newsroom. */
export function openSnapshot(
  cells: Cells,
  readBody: Snapshot['readBody'],
  note: (cell: string) => void = () => {},
): Snapshot {
  const read = noting(cells, note);
  const of = cellsOf({ get: read });
  return {
    get publication() {
      return of.publication();
    },
    get pages() {
      return of.pages().pages;
    },
    stories: () => cells.stories(),
    ...byName(of),
    index: (edition, key) => openIndex(read, edition, key),
    hasArticles: (edition, key) => {
      note(cellName.hasArticles(edition, key));
      return cells.get(cellName.index(edition, key)) !== undefined;
    },
    get redirects() {
      return asMaps(of.formerAddresses()).redirects;
    },
    get gone() {
      return asMaps(of.formerAddresses()).gone;
    },
    readBody,
  };
}

const noting = (cells: Cells, note: (cell: string) => void) => (name: string) => {
  note(name);
  return cells.get(name);
};

/** What is asked for by the name of a story, an owner, an edition. */
function byName(of: ReturnType<typeof cellsOf>) {
  const { months, corrections, contentSum, news, front, frames } = of;
  return {
    story: (id: string) => of.story(id)?.articles ?? [],
    images: (owner: string) => imagesOf(of, owner),
    media: (owner: string) => mediaOf(of, owner),
    exists: (kind: 'story' | 'page', id: string) =>
      kind === 'story' ? of.story(id) !== undefined : of.pages().ids.includes(id),
    months,
    front,
    corrections,
    contentSum,
    news,
    frames,
  };
}

function imagesOf(of: ReturnType<typeof cellsOf>, owner: string): readonly ImageAsset[] {
  const cut = owner.indexOf('/');
  if (owner.startsWith('stories/')) return of.story(owner.slice(cut + 1))?.images ?? [];
  return of.pages().images.filter((one) => one.owner === owner);
}

function mediaOf(of: ReturnType<typeof cellsOf>, owner: string): readonly MediaAsset[] {
  if (owner.startsWith('stories/')) return of.story(owner.slice('stories/'.length))?.media ?? [];
  return (of.pages().media ?? []).filter((one) => one.owner === owner);
}

const maps = new WeakMap<FormerAddressesCell, Pick<Snapshot, 'redirects' | 'gone'>>();

/** The same as maps, made once for each value. */
function asMaps(cell: FormerAddressesCell): Pick<Snapshot, 'redirects' | 'gone'> {
  const known = maps.get(cell) ?? { redirects: new Map(cell.redirects), gone: new Map(cell.gone) };
  maps.set(cell, known);
  return known;
}

/** The articles under a index key, oldest first. */
export function articleIndex(snapshot: Snapshot, edition: string, key: string): ArticleIndex {
  return snapshot.index(edition, key);
}

/** The live article of a story in an edition. */
export function liveArticle(snapshot: Snapshot, edition: string, story: string): LiveArticle | null {
  return snapshot.story(story).find((one) => one.edition === edition) ?? null;
}
