import type { Reason } from './status.ts';

/** A path that a text claims, and what has become of the text; nothing yet if that is `null`. */
export interface OwnAddress {
  path: string;
  edition: string;
  /** The path of the text today. */
  url: string;
  /** Whether the path is one that the text had. */
  isFormer: boolean;
  fate: 'live' | Reason | null;
}

/** Where an old path leads. */
export interface Redirect {
  edition: string;
  /** The path of the text that was once there. */
  target: string;
  kind: 'story' | 'page';
  id: string;
}

/** What was public at a path and is no more. */
export interface Gone {
  edition: string;
  reason: Reason;
  kind: 'story' | 'page';
  id: string;
}

/** Old path → what is there now, in the order of paths. */
export interface FormerAddressesCell {
  redirects: readonly (readonly [string, Redirect])[];
  gone: readonly (readonly [string, Gone])[];
}

/** Of a newsroom of which nothing is known. */
export const noFormerAddresses: FormerAddressesCell = { redirects: [], gone: [] };
