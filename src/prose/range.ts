/** A part of a text from `start` to before `end`. */
export interface Range {
  start: number;
  end: number;
}
