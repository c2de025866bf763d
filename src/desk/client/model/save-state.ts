/** What the person at the keyboard is told of a text. */
export type SaveState =
  | 'saved'
  | 'unsaved'
  | 'saving'
  /** What others saved is in it as well. */
  | 'merged'
  /** Others changed the same place: saving asks what to do. */
  | 'overtaken'
  | 'conflict'
  | 'unreachable'
  | 'refused';
