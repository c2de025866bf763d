import type { Kind, Stage } from './common.ts';
import type { DeskProblem, FieldPath } from './session.ts';
import type { Item, Json, Person, Text } from './story.ts';

/**
 * A text as it is typed: what changed of `base`. Line breaks of `body` and `text` may be `\n` whatever the file has:
 * lines that did not change keep theirs.
 */
export interface Draft {
  /** `Text.text` as it was when somebody began to type; empty for a text that does not exist. */
  base: string;
  /** The whole file, if the front matter was typed; then `body` is left out. */
  text?: string;
  /** What stands after the front matter. */
  body?: string;
  /** Keys of front matter, after `text` or `body`. `null` removes the key; then the original's holds. */
  fields?: FieldChange[];
}

export interface FieldChange {
  path: FieldPath;
  value: Json;
}

export interface Save extends Draft {
  /** Both texts are merged by hand, and this is the result: `base` is `Conflict.theirs`. */
  resolved?: true;
}

export interface Saved {
  /** Whether the file changed. */
  changed: boolean;
  /** Whether it had changed on disk meanwhile and both were put together: show `text` again. */
  merged: boolean;
  text: Text;
  /** The commit, if there is one. */
  commit: string | null;
}

/** Nothing was written: the same lines, or keys, were changed by others. */
export interface Conflict {
  problems: DeskProblem[];
  /** The whole texts: as they began, as others saved it, as the user has it. */
  base: string;
  theirs: string;
  mine: string;
  /** Stretches in which they differ, in order, and what is the same between them; one after the other they are a text. */
  parts: ConflictPart[];
  /** Other texts of the item that were changed as well, when it was to be published. */
  others?: Conflict[];
}

export type ConflictPart = { same: string } | { base: string; theirs: string; mine: string };

export interface Accept {
  /** `Stale.number`; all if empty. */
  blocks: number[];
  base: string;
}

export interface Move {
  to: Stage;
  /** Who is to read it: an id of `people.yaml`. */
  review?: string | null;
  assignee?: string | null;
  base: string;
}

export interface Publish {
  /** Editions to publish; those left out stay as they are. */
  editions: string[];
  /** The digest of each text that the user has seen, by its edition: if one says something else by now, none is published. */
  seen?: Record<string, string>;
}

export interface Published {
  item: Item;
  /** The merge in the main branch. */
  commit: string | null;
}

export interface ProposeId {
  title: string;
  edition: string;
  /** Of a story if left out. */
  kind?: 'story' | 'page';
}

export interface ProposedId {
  id: string;
  /** Why it can't be had. */
  problems: DeskProblem[];
}

export interface NewStory {
  id: string;
  /** Of the original. */
  edition: string;
  title: string;
  section?: string;
}

export interface NewPage {
  id: string;
  edition: string;
  title: string;
}

export interface NewComment {
  text: string;
  edition?: string;
  line?: number;
  quote?: string;
}

export interface Presence {
  item: { kind: Kind; id: string } | null;
  edition?: string;
}

export type DeskEvent =
  /** A file changed: by a save (`by` is a name at sign-in) or on disk (`null`). */
  | {
      type: 'changed';
      kind: Kind;
      id: string;
      edition: string | null;
      digest: string | null;
      by: Person | null;
    }
  /** Who looks at an item by now. */
  | { type: 'presence'; kind: Kind; id: string; present: Person[] }
  | { type: 'comments'; kind: Kind; id: string }
  /** What is in lists changed. */
  | { type: 'lists' }
  /** The connection is good; sent every 15 s. `version` changes when the desk's own code does. */
  | { type: 'alive'; version: string };
