import type { PageKind } from '../newsroom/page-data/own/page.ts';

/** A kind of page of the newsroom's own, and the component that shows it: one of Astro's, which has no type of its own. */
export interface ShownKind {
  kind: PageKind;
  // biome-ignore lint/suspicious/noExplicitAny: https://docs.astro.build/en/guides/typescript/ has none for it
  Component: any;
}

/** Those of the newsroom's theme; where there is one, the compiler puts them in the place of this file. */
export const ownPages: Readonly<Record<string, ShownKind>> = {};
