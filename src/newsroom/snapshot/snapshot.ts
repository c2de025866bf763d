import type { Publication } from '../../publication/publication.ts';
import type { Article, Body, StaticPage } from '../../story/article.ts';
import { byAge } from './article-index.ts';
import {
  type Cells,
  cellName,
  type ImageAsset,
  type LiveArticle,
  type PagesCell,
  type StoryCell,
} from './cells.ts';
import { correctionsOf } from './corrections.ts';
import { withCoverage } from './coverage.ts';
import { formerAddresses } from './former-addresses.ts';
import { divide, shelve } from './index-keys.ts';
import { newsOf } from './news.ts';
import { address, claimants } from './paths.ts';
import { isLive } from './status.ts';
import { openSnapshot, type Snapshot } from './view.ts';
import { byInstant, scheduleOf } from './wakes.ts';
import { createWordSetter, type WordSetter } from './words.ts';

export type { ArticleIndex, IndexEntry } from './article-index.ts';
export type { Findable, Flaw, ImageAsset, LiveArticle } from './cells.ts';
export { address } from './paths.ts';
export { articleIndex, liveArticle, type Snapshot } from './view.ts';

/** All that a newsroom's files say, parsed and checked, whether published or not. */
export interface Content {
  publication: Publication;
  articles: readonly Article[];
  pages: readonly StaticPage[];
  images: readonly ImageAsset[];
  /** Texts that are there and have mistakes that keep them out of the others: `stories/<id>`, `pages/<id>`. */
  unresolved?: readonly string[] | undefined;
  /** Files that come with the templates, as paths below the site: nothing of content can stand there. */
  publicFiles?: readonly string[] | undefined;
  /** The Markdown of a body; throws if the file is no longer the one that was parsed. */
  readBody(body: Body): string;
}

/** All content at a moment, in milliseconds since 1970-01-01 UTC; embargoes and expiries are judged by it. */
export function createSnapshot(content: Content, now: number): Snapshot {
  return openSnapshot(inMemory(createCells(content, now)), content.readBody);
}

/** Cells that are all known. */
export function inMemory(cells: ReadonlyMap<string, unknown>): Cells {
  const prefix = cellName.story('');
  const stories = () => cells.keys().filter((name) => name.startsWith(prefix));
  return {
    get: (name) => cells.get(name),
    stories: () => stories().map((name) => name.slice(prefix.length)),
  };
}

const nothing: StoryCell = { articles: [], images: [] };

/** The cells of all content at a moment, by name. */
export function createCells(content: Content, now: number): Map<string, unknown> {
  const { publication, articles } = content;
  const words = createWordSetter(publication);
  const cells = new Map<string, unknown>([
    [cellName.publication, publication],
    [cellName.pages, pagesCell(content, words)],
    [cellName.formerAddresses, formerAddresses(content, now)],
    [cellName.schedule, articles.flatMap((one) => scheduleOf(one, now)).sort(byInstant)],
    ...claims(content),
    ...unresolvedIn(content, 'stories').map((id) => [cellName.story(id), nothing] as const),
  ]);
  const setStory = storySetter(publication, words, now);
  const images = Map.groupBy(content.images, ({ owner }) => owner);
  const stories = [...Map.groupBy(articles, ({ story }) => story)].map(([id, all]) => {
    const cell = setStory(all, images.get(`stories/${id}`) ?? []);
    cells.set(cellName.story(id), cell);
    return cell;
  });
  const live = stories.flatMap((one) => one.articles).sort(byAge);
  for (const { id } of publication.editions) {
    addEdition(
      cells,
      id,
      live.filter(({ edition }) => edition === id),
      now,
    );
  }
  return cells;
}

/** The ids of one kind of texts that are there, though nothing could be made of them. */
export function unresolvedIn({ unresolved = [] }: Pick<Content, 'unresolved'>, kind: 'stories' | 'pages') {
  return unresolved.flatMap((owner) => (owner.startsWith(`${kind}/`) ? [owner.slice(kind.length + 1)] : []));
}

/** Makes the cells of stories at a moment, from their articles and the images beside them. */
export function storySetter({ editions, timeZone }: Publication, words: WordSetter, now: number) {
  const order = new Map(editions.map(({ id }, index) => [id, index]));
  const rank = ({ edition }: Article) => order.get(edition) ?? 0;
  return (articles: readonly Article[], images: readonly ImageAsset[]): StoryCell => {
    const live = articles
      .filter((one) => isLive(one, now))
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => withCoverage(address(words.article(one), timeZone), now));
    return { articles: live, images: live.length > 0 ? images : [] };
  };
}

/** The cells of one edition, from its live articles of which the oldest is first. */
function addEdition(cells: Map<string, unknown>, edition: string, live: readonly LiveArticle[], now: number) {
  const shelves = shelve(live);
  for (const [key, items] of shelves) {
    const { head, chunks } = divide(items);
    cells.set(cellName.index(edition, key), head);
    for (const [month, chunk] of chunks) cells.set(cellName.indexMonth(edition, key, month), chunk);
  }
  const months = [...shelves].filter(([key]) => key.startsWith('month:'));
  cells.set(
    cellName.months(edition),
    months.map(([key, items]) => ({ month: key.slice('month:'.length), count: items.length })),
  );
  cells.set(cellName.corrections(edition), correctionsOf(live));
  cells.set(cellName.news(edition), newsOf(shelves.get('all') ?? [], now));
}

function pagesCell(content: Content, words: WordSetter): PagesCell {
  const { pages, images } = content;
  const all = pages.toSorted((a, b) => compare(a.id, b.id));
  const shown = all.filter(({ status }) => status === 'published');
  const owners = new Set(shown.map(({ id }) => `pages/${id}`));
  return {
    pages: shown.map(words.page),
    images: images.filter(({ owner }) => owners.has(owner)),
    ids: [...new Set([...all.map(({ id }) => id), ...unresolvedIn(content, 'pages')])].sort(compare),
  };
}

function claims({ publication, articles, pages }: Content): [string, string[]][] {
  return [...claimants(publication.timeZone, articles, pages)].map(([path, owners]) => [
    cellName.claim(path),
    owners,
  ]);
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
