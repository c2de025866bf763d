import type { Graph } from 'schema-dts';
import type { CustomPage } from '../../newsroom/page-data/custom/page.ts';
import type { StaticPageData } from '../../newsroom/page-data/static-page.ts';
import { graphOf } from './graph.ts';
import { type PageType, pageNodes } from './web-page.ts';

/** Page ids whose kind schema.org has a type for. */
const types: Readonly<Record<string, PageType>> = { about: 'AboutPage', contact: 'ContactPage' };

/** What a page of the newsroom's own says: that it is one. */
export const customPageGraph = ({ frame }: Pick<CustomPage, 'frame'>): Graph =>
  graphOf(pageNodes(frame, 'WebPage', []));

export function staticPageGraph({ frame, id }: StaticPageData): Graph {
  return graphOf(pageNodes(frame, types[id] ?? 'WebPage', []));
}
