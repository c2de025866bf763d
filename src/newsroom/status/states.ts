/** What remains to be done with an article, or happens to it by itself, in the order in which a desk looks at it. */
export const states = {
  missing: 'there is no translation',
  draft: 'a draft',
  review: 'waits to be read before it is published',
  ready: 'was read, and is to be published',
  machine: 'drafted by machine, and nobody has accepted it',
  stale: 'its original has changed',
  correction: 'a correction of another edition that it does not answer',
  waiting: 'waits for the editions that it is published together with',
  embargoed: 'comes by itself',
  expiring: 'goes by itself',
  'stale-audio': 'was recorded before it was changed',
  'no-picture': 'has no picture',
  'over-limits': 'its title or description is too long',
} as const;
export type State = keyof typeof states;

/** One thing that remains to be done with a story or a static page in an edition. */
export interface StatusItem {
  state: State;
  /** The id of the story; of a static page `pages/` and its id. */
  story: string;
  edition: string;
  title: string;
  /** `null` of a static page. */
  section: string | null;
  /** `null` if there is no text yet. */
  file: string | null;
  /** When it happens, or since when it is so, in milliseconds since 1970-01-01 UTC; `null` if that is not known. */
  at: number | null;
  /** What exactly: stale blocks, corrections, keys that are too long. */
  details: readonly string[];
  /** Ids of who works on it and of who is to read it. */
  assignee: string | null;
  review: string | null;
}

/** What remains to be done with a text, as far as it can be told whatever the moment is. */
export interface OpenTask {
  item: StatusItem;
  /** From when on it is told, and until when, in milliseconds since 1970-01-01 UTC; always if left out. */
  from?: number;
  until?: number;
  /** The file whose last change says since when it is so. */
  since?: string;
  /** Told only if this recording says something else than the text; `src` of the recording. */
  recording?: string;
}

/** What remains to be done with a story or a static page in all editions; plain data, as a cell holds it. */
export interface OwnerTasks {
  /** `stories/<id>` or `pages/<id>` */
  owner: string;
  /** When the first of its texts was or will be published, in milliseconds since 1970-01-01 UTC; `null` of pages. */
  published: number | null;
  tasks: readonly OpenTask[];
  /** Its files with mistakes, of which nothing else can be told. */
  mistaken: readonly string[];
}
