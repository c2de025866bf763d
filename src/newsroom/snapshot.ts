import { monthInZone } from '../language/formats.ts';
import type { Publication } from '../publication/publication.ts';
import { urls } from '../publication/urls.ts';
import type { Article, Body, StaticPage } from '../story/article.ts';
import { correctionsOf, lastChange, type StoryCorrection } from './corrections.ts';
import { departures, type Gone, type Redirect } from './departures.ts';
import { shelve } from './shelves.ts';
import { isLive } from './status.ts';
import { createWordSetter } from './words.ts';

/** An image file beside a text. */
export interface ImageAsset {
  /** The folder below content/: `stories/<id>` or `pages/<id>`. */
  owner: string;
  name: string;
  /** Where the bytes are, relative to the content folder's parent. */
  file: string;
  /** Digest of the bytes. */
  digest: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** All that a newsroom's files say, parsed and checked, whether published or not. */
export interface Content {
  publication: Publication;
  articles: readonly Article[];
  pages: readonly StaticPage[];
  images: readonly ImageAsset[];
  /** The Markdown of a body; throws if the file is no longer the one that was parsed. */
  readBody(body: Body): string;
}

/** An article that readers can see now. */
export interface LiveArticle extends Article {
  /** When it changed last, by its own word or by a correction; see `lastChange`. */
  updated: number | null;
  url: string;
  /** The month it was published in, `yyyy-mm` in the publication's time zone. */
  month: string;
}

/** The articles of one edition filed under something, oldest first. */
export type Shelf = readonly LiveArticle[];

/**
 * All content at one moment, immutable. Only what is public at `now` can be reached through it, so
 * a draft, an embargoed or an expired story can't leak from any query.
 */
export interface Snapshot {
  readonly content: Content;
  /** The moment it is of, in milliseconds since 1970-01-01 UTC; no answer holds it. */
  readonly now: number;
  /** Story id → its live articles, in the order of editions. */
  readonly stories: ReadonlyMap<string, readonly LiveArticle[]>;
  /** Edition id → shelf key (`all`, `section:world`, `month:2026-01`…) → articles. */
  readonly shelves: ReadonlyMap<string, ReadonlyMap<string, Shelf>>;
  /** Edition id → its corrections, oldest first. */
  readonly corrections: ReadonlyMap<string, readonly StoryCorrection[]>;
  readonly pages: readonly StaticPage[];
  /** Old path → the live text that was once there. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Path → what was there and is no more. Not a word of it can be reached. */
  readonly gone: ReadonlyMap<string, Gone>;
  /** Owner → its images, of live stories and pages only. */
  readonly images: ReadonlyMap<string, readonly ImageAsset[]>;
}

/** @param now milliseconds since 1970-01-01 UTC; embargoes and expiries are judged by it */
export function createSnapshot(content: Content, now: number): Snapshot {
  const { timeZone, editions } = content.publication;
  const words = createWordSetter(content.publication);
  const order = new Map(editions.map(({ id }, index) => [id, index]));
  const live = content.articles
    .filter((article) => isLive(article, now))
    .map((article) => address(words.article(article), timeZone))
    .sort(byAge);
  const stories = Map.groupBy(
    live.toSorted((a, b) => (order.get(a.edition) ?? 0) - (order.get(b.edition) ?? 0)),
    ({ story }) => story,
  );
  const allPages = content.pages.toSorted((a, b) => compare(a.id, b.id));
  const pages = allPages.filter(({ status }) => status === 'published').map(words.page);
  const inEdition = (id: string) => live.filter(({ edition }) => edition === id);
  return {
    content,
    now,
    stories,
    shelves: new Map(editions.map(({ id }) => [id, shelve(inEdition(id))])),
    corrections: new Map(editions.map(({ id }) => [id, correctionsOf(inEdition(id))])),
    pages,
    ...departures(content, now),
    images: imagesOf(content, stories.keys(), pages),
  };
}

/** The images beside public texts, by owner. */
function imagesOf({ images }: Content, stories: Iterable<string>, pages: readonly StaticPage[]) {
  const owners = new Set([...stories].map((id) => `stories/${id}`));
  for (const { id } of pages) owners.add(`pages/${id}`);
  return Map.groupBy(
    images.filter(({ owner }) => owners.has(owner)),
    ({ owner }) => owner,
  );
}

/** The articles under a shelf key, oldest first. */
export function shelf(snapshot: Snapshot, edition: string, key: string): Shelf {
  return snapshot.shelves.get(edition)?.get(key) ?? [];
}

/** The live article of a story in an edition. */
export function liveArticle(snapshot: Snapshot, edition: string, story: string): LiveArticle | null {
  return snapshot.stories.get(story)?.find((one) => one.edition === edition) ?? null;
}

/** An article with its address, whether live or not. */
export function address(article: Article, timeZone: string): LiveArticle {
  const month = monthInZone(article.published, timeZone);
  return {
    ...article,
    updated: lastChange(article),
    month,
    url: urls.article(article.edition, month, article.slug),
  };
}

/** Oldest first; the story id settles ties, so that every machine has one order. */
function byAge(a: Article, b: Article): number {
  return a.published - b.published || compare(a.story, b.story);
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
