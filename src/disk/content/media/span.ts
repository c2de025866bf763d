/** A part of a file: its first byte, and the first behind it. */
export type Span = readonly [from: number, to: number];
