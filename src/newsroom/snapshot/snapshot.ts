import type { Publication } from '../../publication/publication.ts';
import type { Article, Body, StaticPage } from '../../story/article.ts';
import { type FrontPlan, noPlan } from '../../story/front-page.ts';
import type { ContentChanges } from './changes.ts';
import { CellDraft } from './draft.ts';
import type { ImageAsset } from './images.ts';
import type { MediaAsset } from './media.ts';
import { updateCells } from './update.ts';
import { openSnapshot, type Snapshot } from './view.ts';

export type { ArticleIndex, IndexEntry } from './article-index.ts';
export type { LiveArticle } from './cells.ts';
export type { Findable, Flaw, ImageAsset } from './images.ts';
export { address } from './paths.ts';
export { articleIndex, liveArticle, type Snapshot } from './view.ts';

/** All that a newsroom's files say, parsed and checked, whether published or not. */
export interface Content {
  publication: Publication;
  articles: readonly Article[];
  pages: readonly StaticPage[];
  images: readonly ImageAsset[];
  /** Recordings, documents and captions; left out where there are none. */
  media?: readonly MediaAsset[] | undefined;
  /** What editors lead with; left out where front pages go by age. */
  front?: FrontPlan | undefined;
  /** Texts that are there and have mistakes that keep them out of the others: `stories/<id>`, `pages/<id>`. */
  unresolved?: readonly string[] | undefined;
  /** Files of texts with mistakes: `stories/<id>` or `pages/<id>` → their names. */
  mistaken?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Files that come with the templates: path below the site → the file. Nothing of content can stand there. */
  publicFiles?: ReadonlyMap<string, string> | undefined;
  /** The Markdown of a body; throws if the file is no longer the one that was parsed. */
  readBody(body: Body): string;
}

/** All content at a moment, in milliseconds since 1970-01-01 UTC; embargoes and expiries are judged by it. */
export function createSnapshot(content: Content, now: number): Snapshot {
  return openSnapshot(createCells(content, now), content.readBody);
}

/** The cells of all content at a moment: everything is new to a newsroom of which nothing is known. */
export function createCells(content: Content, now: number): CellDraft {
  const cells = new CellDraft();
  updateCells(cells, allOf(content), now);
  return cells;
}

/** All of content as a change of nothing. */
export function allOf(content: Content): ContentChanges {
  const ids = new Set([...content.articles.map(({ story }) => story), ...unresolvedIn(content, 'stories')]);
  const pages = {
    pages: content.pages,
    images: content.images,
    media: content.media,
    unresolved: unresolvedIn(content, 'pages'),
    mistaken: content.mistaken,
  };
  const { publication, front = noPlan } = content;
  return { publication, ...changesOf(content, ids), pages, front };
}

/** Some stories as content has them now. */
export function changesOf(content: Content, ids: Iterable<string>): ContentChanges {
  const articles = Map.groupBy(content.articles, ({ story }) => story);
  const images = Map.groupBy(content.images, ({ owner }) => owner);
  const media = Map.groupBy(content.media ?? [], ({ owner }) => owner);
  const unresolved = new Set(unresolvedIn(content, 'stories'));
  const stories = [...ids].map((id) => ({
    id,
    articles: articles.get(id) ?? (unresolved.has(id) ? [] : null),
    images: images.get(`stories/${id}`) ?? [],
    media: media.get(`stories/${id}`),
    mistaken: content.mistaken?.get(`stories/${id}`),
  }));
  return { stories };
}

/** The ids of one kind of texts that are there, though nothing could be made of them. */
export function unresolvedIn({ unresolved = [] }: Pick<Content, 'unresolved'>, kind: 'stories' | 'pages') {
  return unresolved.flatMap((owner) => (owner.startsWith(`${kind}/`) ? [owner.slice(kind.length + 1)] : []));
}
