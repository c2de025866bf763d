import type { Publication } from '../../publication/publication.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import { type FrontPlan, noPlan, type Package } from '../../story/front-page.ts';
import { type FormerAddressesCell, noFormerAddresses, type OwnAddress } from './address-cells.ts';
import type { StoryCorrection } from './corrections.ts';
import type { StoryFrames } from './frames.ts';
import type { ImageAsset } from './images.ts';
import type { MediaAsset } from './media.ts';

/**
 * What a snapshot is made of: pieces of plain data under names. A build keeps them, so that the next
 * one loads those it needs, and finds out what changed by comparing those that may have.
 */
export interface Cells {
  /** The value under a name; `undefined` if there is none. */
  get(name: string): unknown;
  /** The ids of all stories, public or not. */
  stories(): Iterable<string>;
}

/** The names of cells. No id holds a space. */
export const cellName = {
  /** `Publication` */
  publication: 'publication',
  /** `PagesCell` */
  pages: 'pages',
  /** `FormerAddressesCell` */
  formerAddresses: 'former-addresses',
  /** `FrontPlan`: what editors lead with, whenever it counts. */
  frontPlan: 'front-plan',
  /** `FrontCell`: what of it counts in an edition now. */
  front: (edition: string) => `front ${edition}`,
  /** `ScheduledChange[]`, by instant: when a story comes or goes by itself. */
  schedule: 'schedule',
  /** `StoryCell`; there is one for every story, public or not. */
  story: (id: string) => `story ${id}`,
  /** `MonthSummary[]`: what is in an index of articles, month by month, the oldest first. */
  index: (edition: string, key: string) => `index ${edition} ${key}`,
  /** `IndexMonth`: the entries of one month. */
  indexMonth: (edition: string, key: string, month: string) => `index-month ${edition} ${key} ${month}`,
  /** Holds nothing: names the question whether an index has anything in it. */
  hasArticles: (edition: string, key: string) => `has-articles ${edition} ${key}`,
  /** `StoryFrames[]`, by story. */
  frames: 'frames',
  /** `MonthCount[]`, the oldest first. */
  months: (edition: string) => `months ${edition}`,
  /** `StoryCorrection[]`, the oldest first. */
  corrections: (edition: string) => `corrections ${edition}`,
  /** A sum over what readers can see of an edition's stories; see `replaceIn`. */
  contentSum: (edition: string) => `content-sum ${edition}`,
  /** Ids of the stories that are news now, the oldest first. */
  news: (edition: string) => `news ${edition}`,
  /** `OwnAddress[]`: the paths that an owner, `stories/<id>` or `pages/<id>`, claims today or at some other time. */
  addresses: (owner: string) => `addresses ${owner}`,
  /** `OwnerTasks` (`status/states.ts`): what remains to be done with an owner; pages never ask it. */
  tasks: (owner: string) => `tasks ${owner}`,
  /** The owners that claim a path, sorted. */
  claim: (path: string) => `claim ${path}`,
};

/** An article that readers can see now. */
export interface LiveArticle extends Article {
  /** When it changed last, by its own word or by a correction; see `lastChange`. */
  updated: number | null;
  url: string;
  /** The month it was published in, `yyyy-mm` in the publication's time zone. */
  month: string;
  /** Set if it is live coverage that has ended. */
  ended?: true;
}

/** What readers can see of a story: its articles in the order of editions, and what lies beside them. */
export interface StoryCell {
  articles: readonly LiveArticle[];
  images: readonly ImageAsset[];
  media?: readonly MediaAsset[];
}

/** The public static pages, what lies beside them, and the ids of all pages, public or not. */
export interface PagesCell {
  pages: readonly StaticPage[];
  images: readonly ImageAsset[];
  media?: readonly MediaAsset[];
  ids: readonly string[];
}

/** What editors lead with in one edition at a moment; stories by their ids, whether readers can see them or not. */
export interface FrontCell {
  breaking: readonly { text: string; story: string | null }[];
  /** `open` is what nobody said an end of: live coverage leads as long as it lives. */
  lead: readonly { story: string; open: boolean }[];
  order: readonly string[];
  packages: readonly ({ title: string } & Pick<Package, 'stories' | 'more'>)[];
  featured: readonly string[];
}

/** An instant, in milliseconds since 1970-01-01 UTC, at which a story must be looked at again. */
export type ScheduledChange = readonly [at: number, story: string];

/** `month` is `yyyy-mm` in the publication's time zone. */
export interface MonthCount {
  month: string;
  count: number;
}

/** The cells of known names, typed. */
export const cellsOf = (cells: Pick<Cells, 'get'>) => ({
  publication: () => cells.get(cellName.publication) as Publication,
  pages: () => cells.get(cellName.pages) as PagesCell,
  formerAddresses: () => (cells.get(cellName.formerAddresses) ?? noFormerAddresses) as FormerAddressesCell,
  frontPlan: () => (cells.get(cellName.frontPlan) ?? noPlan) as FrontPlan,
  front: (edition: string) => cells.get(cellName.front(edition)) as FrontCell,
  schedule: () => (cells.get(cellName.schedule) ?? []) as readonly ScheduledChange[],
  story: (id: string) => cells.get(cellName.story(id)) as StoryCell | undefined,
  frames: () => (cells.get(cellName.frames) ?? []) as readonly StoryFrames[],
  months: (edition: string) => (cells.get(cellName.months(edition)) ?? []) as readonly MonthCount[],
  corrections: (edition: string) =>
    (cells.get(cellName.corrections(edition)) ?? []) as readonly StoryCorrection[],
  contentSum: (edition: string) => cells.get(cellName.contentSum(edition)) as string | undefined,
  news: (edition: string) => (cells.get(cellName.news(edition)) ?? []) as readonly string[],
  addresses: (owner: string) => (cells.get(cellName.addresses(owner)) ?? []) as readonly OwnAddress[],
  claim: (path: string) => (cells.get(cellName.claim(path)) ?? []) as readonly string[],
});
