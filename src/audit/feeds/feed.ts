import type { Place, Problem } from '../../problems/problem.ts';
import type { MediaFacts, Placed } from '../facts.ts';

/** A time as it is written, and the instant it means: `null` if the format does not write times so. */
export interface Dated extends Placed {
  instant: number | null;
}

/** One item of a feed of any format. */
export interface FeedItem extends Place {
  id: string;
  /** Whether the id claims to be an address. */
  isPermaLink: boolean;
  /** As plain text. */
  title: string;
  link: string;
  /** `''` if only the feed states one. */
  language: string;
  published: Dated | null;
  updated: Dated | null;
  hasAuthor: boolean;
  /** HTML, and where it stands. */
  content: string | null;
  media: readonly MediaFacts[];
  /** Addresses of its translations. */
  alternates: readonly string[];
}

/** A feed of any format. */
export interface Feed {
  name: string;
  format: 'rss' | 'atom' | 'json';
  language: string;
  self: Placed | null;
  /** The page whose feed it is. */
  home: Placed | null;
  updated: Dated | null;
  /** Whether it is an archive document: https://www.rfc-editor.org/rfc/rfc5005#section-4 */
  archive: boolean;
  previous: Placed | null;
  current: Placed | null;
  items: readonly FeedItem[];
}

/** One rule about a feed on its own: pure, and silent where all is well. */
export type FeedRule = (feed: Feed) => Problem[];
