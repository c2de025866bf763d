import type { Problem } from '../problems/problem.ts';

/** What is wrong with one document on its own, and what rules about the whole site need of it. */
export interface Examined {
  problems: Problem[];
  facts: Facts | null;
}

/** What site rules know of each document: small plain data, so that it can come from a worker. */
export type Facts = HtmlFacts | FeedFacts | OpmlFacts | SitemapFacts | StyleFacts;

/** A value and where it stands in its document; line and column from 1. */
export interface Placed {
  value: string;
  line: number;
  column: number;
}

/** How an address is used. `link` is followed by readers, `data` is only read by machines; the rest is loaded. */
export type Use = 'link' | 'asset' | 'image' | 'data';

export interface Ref extends Placed {
  use: Use;
}

export interface Alternate extends Placed {
  /** As written: a language tag or `x-default`. */
  language: string;
}

export interface FeedLink extends Placed {
  type: string;
  title: string;
}

/** The story that a page is about, as its structured data says. */
export interface ArticleFacts {
  headline: string;
  published: string;
  modified: string;
}

export interface HtmlFacts {
  kind: 'html';
  name: string;
  /** Part of a page, loaded by scripts: it has neither head nor language of its own. */
  fragment: boolean;
  lang: string;
  title: Placed | null;
  h1: string | null;
  canonical: Placed | null;
  noindex: boolean;
  /** Where the page sends its readers at once. */
  refresh: Placed | null;
  alternates: readonly Alternate[];
  feeds: readonly FeedLink[];
  manifest: Placed | null;
  /** Every address on the page once for each use, in the order of the page. */
  refs: readonly Ref[];
  ids: readonly string[];
  article: ArticleFacts | null;
  /** Addresses that structured data names; `use` tells what for: a property name. */
  data: readonly (Placed & { property: string })[];
}

export interface MediaFacts extends Placed {
  /** As written; absent where the format has no such field. */
  length?: string | undefined;
  type?: string | undefined;
}

export interface ItemFacts {
  line: number;
  column: number;
  id: string;
  title: string;
  link: string;
  /** `''` if only the feed states one. */
  language: string;
  /** Instants in milliseconds; `null` if missing or wrong. */
  published: number | null;
  updated: number | null;
  media: readonly MediaFacts[];
  alternates: readonly string[];
  /** Addresses in the content. */
  refs: readonly Ref[];
}

export interface FeedFacts {
  kind: 'feed';
  name: string;
  format: 'rss' | 'atom' | 'json';
  language: string;
  self: Placed | null;
  /** The page whose feed it is. */
  home: Placed | null;
  /** When it says it changed; the instant is `null` if missing or wrong. */
  updated: (Placed & { instant: number | null }) | null;
  /** Whether it is an archive document of RFC 5005. */
  archive: boolean;
  previous: Placed | null;
  current: Placed | null;
  items: readonly ItemFacts[];
}

export interface OpmlFacts {
  kind: 'opml';
  name: string;
  feeds: readonly Placed[];
}

export interface NewsFacts {
  publication: string;
  language: string;
  date: string;
  title: string;
}

export interface SitemapEntry extends Placed {
  alternates: readonly Alternate[];
  images: readonly Placed[];
  news: NewsFacts | null;
}

export interface SitemapFacts {
  kind: 'sitemap';
  name: string;
  index: boolean;
  entries: readonly SitemapEntry[];
}

export interface StyleFacts {
  kind: 'style';
  name: string;
  refs: readonly Ref[];
}
