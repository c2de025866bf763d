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
