import type { Choice, Kind, Stage } from './common.ts';

/** All are optional; several of one are alternatives. */
export interface StoryQuery {
  /** Words to find in titles and ids, in every edition: case, harakat and forms of alef don't count. */
  q?: string;
  edition?: string;
  state?: string;
  section?: string;
  /** Who works on it or is to read it: an id of `people.yaml`. */
  who?: string;
  stage?: Stage;
  /** `1`: only what was saved and not published. */
  changed?: '1';
  offset?: string;
  /** 50 if left out, at most 500. */
  limit?: string;
}

export interface StoryList {
  /** How many match. */
  total: number;
  offset: number;
  stories: StoryRow[];
  /** State → how many stories match the other filters. */
  states: Record<string, number>;
  /** Files with mistakes that keep them from readers; of drafts, those alone of which nothing can be told. */
  unread: string[];
  /** The same, for those who know texts by their titles. */
  unreadTexts?: UnreadText[];
}

/** A text with mistakes. */
export interface UnreadText {
  kind: Kind;
  id: string;
  edition: string;
  /** That of another edition, or its id, if it can't be read. */
  title: string;
}

export interface StoryRow {
  kind: Kind;
  id: string;
  section: string | null;
  /** The edition that it was first written in. */
  original: string;
  /** Edition → its text; editions without one are missing. */
  editions: Record<string, RowText>;
  /** What remains to be done, as `npm run status` says it. */
  todo: Todo[];
  /** Saved and not published: who saved it last, and when. */
  changed: { by: string; at: number } | null;
  /** When it last changed on disk, in milliseconds since 1970-01-01 UTC. */
  at: number;
}

export interface RowText {
  title: string;
  stage: Stage;
  assignee: string | null;
  review: string | null;
  /** Milliseconds since 1970-01-01 UTC; a future one is an embargo. */
  published: number | null;
}

/** `state` is one of `newsroom/status/states.ts`. */
export interface Todo {
  state: string;
  edition: string;
  at: number | null;
  details: readonly string[];
}

export interface PageList {
  pages: StoryRow[];
}

/** Choices of fields. */
export interface Vocabularies {
  sections: Choice[];
  topics: Choice[];
  people: Choice[];
  /** Terms of the glossary in each edition, to offer while somebody types. */
  glossary: { id: string; terms: Record<string, string> }[];
  /** Stories to link to with `story:`, newest first. */
  stories: Choice[];
  /** Static pages to link to with `page:`. */
  pages?: Choice[];
  /** The `:::` blocks: what may be typed, with an example. */
  blocks: BlockChoice[];
  /** Files of the publication that can be edited as they are: `sections`, `topics`, `people`, `glossary`, … */
  files: string[];
}

export interface BlockChoice {
  name: string;
  /** Edition → Markdown to insert. */
  template: Record<string, string>;
}
