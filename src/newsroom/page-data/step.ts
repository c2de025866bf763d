/** A page on the way from the front page to another. */
export interface Step {
  name: string;
  /** Its path. */
  url: string;
}
