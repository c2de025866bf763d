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
