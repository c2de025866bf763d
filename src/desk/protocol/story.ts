import type { WordChange } from '../../translation/word-changes.ts';
import type { Change, Choice, Kind, Stage } from './common.ts';
import type { DeskProblem, FieldPath } from './session.ts';

/** A story, a static page, or a file of a vocabulary (with one text, whose edition is `all`). */
export interface Item {
  kind: Kind;
  id: string;
  /** Its folder, or file, relative to the newsroom. */
  folder: string;
  original: string;
  /** In the order of the publication; those that don't exist yet as well, with `exists: false`. */
  texts: Text[];
  pictures: Picture[];
  comments: Comment[];
  /** Saved and not published: who saved it, newest first. `null` without Git, or if there is nothing. */
  changes: Change[] | null;
  /** Who looks at it, besides the user. */
  present: Person[];
}

/** One text, as its file says it. */
export interface Text {
  edition: string;
  language: string;
  direction: 'ltr' | 'rtl';
  file: string;
  exists: boolean;
  /** The whole file; empty if there is none. What is saved is compared with it. */
  text: string;
  /** From where in `text` the body begins, in UTF-16 units. What stands before it is front matter with its fences. */
  bodyStart: number;
  /** SHA-256 of the file in base64url. */
  digest: string;
  stage: Stage;
  fields: Field[];
  problems: DeskProblem[];
  /** Parts of the text in order, as the translation desk counts them. */
  blocks: Block[];
  /** Parts of the original that were removed since it was translated. */
  removed: Stale[];
  /** Whether it says what it was translated from; `null` of an original. */
  recorded: boolean | null;
  /** What the user may do with it. */
  may: { write: boolean; move: Stage[]; publish: boolean };
  /** Where the page is, below `sitePath`; `null` if there is none yet. */
  site: string | null;
  /** Where readers find it once it is built, with the host; `null` if there is none yet. */
  address: string | null;
}

/** A key of front matter, for a form. Keys without a field are changed in the raw text alone. */
export interface Field {
  path: FieldPath;
  type: FieldType;
  /** What this file says; `null` if it says nothing. */
  value: Json;
  /** What holds if it says nothing: inherited from the original. */
  inherited: Json;
  required: boolean;
  /** Of what is typed there; `null` for ids, times and addresses, which are left to right. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  choices?: Choice[];
  /** Characters after which `check` warns. */
  limit?: number;
  /** Whether this front matter is written so that a form can't change the key: the raw text can. */
  fixed?: true;
  /** Fields of one entry, where `type` is `entries`. */
  entry?: Omit<Field, 'value' | 'inherited' | 'entry'>[];
}

/**
 * `line`: one line; `words`: several sentences; `slug`, `id`: a name in addresses; `time`: `YYYY-MM-DDTHH:MM` with or without
 * offset; `choice`, `choices`: ids; `lines`: a list of texts; `entries`: a list of mappings; `picture`: a file beside the text.
 */
export type FieldType =
  | 'line'
  | 'words'
  | 'slug'
  | 'time'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'entries'
  | 'picture'
  | 'address'
  | 'number'
  | 'boolean';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A part of a text. Fields of front matter are parts as well, with `line` 1 and `field` set. */
export interface Block {
  /** From 1, as `translate -- accept --block` takes it, if this is an original. */
  number: number;
  kind: string;
  field: FieldPath | null;
  /** Lines of the file, from 1, both included. */
  line: number;
  endLine: number;
  text: string;
  /** The number of the part that says the same in the original (of a translation), or `null`. */
  pair: number | null;
  /** Set in a translation where the original changed after it was translated. */
  stale: Stale | null;
}

/** What became of a part of the original. */
export interface Stale {
  /** Number to accept it by. */
  number: number;
  state: 'added' | 'removed' | 'changed' | 'moved' | string;
  was: string | null;
  now: string | null;
  /** From the one to the other, in the language of the original. */
  words: WordChange[];
}

export interface Picture {
  name: string;
  bytes: number;
  width: number;
  height: number;
  path: string;
}

export interface Comment {
  number: number;
  by: string;
  name: string;
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  edition: string | null;
  /** Line of the file that it was about; it may have moved. */
  line: number | null;
  quote: string | null;
  text: string;
  resolved: boolean;
}

export interface Person {
  id: string;
  name: string;
  edition: string | null;
}
