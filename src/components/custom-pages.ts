import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PageKind } from '../newsroom/page-data/custom/page.ts';

/** A kind of page of the newsroom's own, and the component that shows it. */
export interface ShownKind {
  kind: PageKind;
  Component: AstroComponentFactory;
}

/** Those of the newsroom's theme; where there is one, the compiler puts them in the place of this file. */
export const customPages: Readonly<Record<string, ShownKind>> = {};
