/** An element of an export, with all that is in it. */
export interface Element {
  /** With the usual prefix of its namespace: `item`, `wp:post_id`; empty for a namespace that no export has. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** All text directly in it, CDATA sections included. */
  text: string;
  children: Element[];
  /** Where it begins, counted from 1. */
  line: number;
  /** How many comments of readers were in it; nothing else is kept of them. */
  comments: number;
  /** Its text was longer than any text is, and ends early. */
  isCut?: boolean;
}

/** An element that says something of the export, or a place at which the file is not well-formed. */
export type WxrEvent = { element: Element } | { damage: string; line: number };
