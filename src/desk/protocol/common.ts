export type Kind = 'story' | 'page' | 'vocabulary';

/** How far a text is; only `published` is public, when its time has come. */
export type Stage = 'draft' | 'review' | 'ready' | 'published' | 'withdrawn';

export interface Choice {
  value: string;
  /** In the interface's language, or another edition's where that has none. */
  label: string;
  /** The language of the label, if it is not the interface's. */
  language?: string;
  direction?: 'ltr' | 'rtl';
}

/** A commit of a work that the main branch does not have. */
export interface Change {
  by: string;
  at: number;
  message: string;
  /** What the desk did, a key `change.…` of its words, and to which edition alone. */
  action: string | null;
  edition: string | null;
}
