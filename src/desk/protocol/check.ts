import type { Draft } from './edit.ts';
import type { DeskProblem } from './session.ts';
import type { Text } from './story.ts';

/** A text as it is typed, among the others of its item. */
export interface TypedItem extends Draft {
  /** Edition → what is typed there as well, and not saved. */
  others?: Record<string, Draft>;
}

export interface Checked {
  problems: DeskProblem[];
  /** The line of the file, from 1, on which the body of what was typed begins; fields may move it. */
  bodyLine?: number;
  /** As in `Text`, of what was typed. */
  blocks: Text['blocks'];
  removed: Text['removed'];
}

export interface CheckedItem extends Checked {
  /** Edition → the same of the other texts of the item that there are: what is typed in one may concern them. */
  others?: Record<string, Checked>;
}

export interface Previewed {
  /** For the `src` of an `<iframe sandbox="allow-same-origin">`; good until the next preview of this text. */
  path: string;
  problems: DeskProblem[];
}
