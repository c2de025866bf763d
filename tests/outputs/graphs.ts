import type { Graph } from 'schema-dts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { archivePage } from '../../src/newsroom/page-data/archive.ts';
import { articlePage } from '../../src/newsroom/page-data/article.ts';
import { chooserPage } from '../../src/newsroom/page-data/chooser.ts';
import { correctionsPage } from '../../src/newsroom/page-data/corrections.ts';
import { frontPage } from '../../src/newsroom/page-data/front.ts';
import { monthPage, personPage, sectionPage, topicPage } from '../../src/newsroom/page-data/listing.ts';
import { staticPage } from '../../src/newsroom/page-data/static-page.ts';
import { createResolver, type Route, type Template } from '../../src/newsroom/routes/routes.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import { articleGraph } from '../../src/outputs/structured-data/article.ts';
import { chooserGraph } from '../../src/outputs/structured-data/chooser.ts';
import {
  archiveGraph,
  correctionsGraph,
  frontGraph,
  listingGraph,
} from '../../src/outputs/structured-data/collections.ts';
import { serialiseGraph } from '../../src/outputs/structured-data/graph.ts';
import { staticPageGraph } from '../../src/outputs/structured-data/static-page.ts';
import { newsroomOf } from '../newsroom/renderer.ts';

/** A thing of a graph, as whoever reads it sees it. */
export interface Node {
  '@type': string;
  // biome-ignore lint/suspicious/noExplicitAny: JSON, read as it is
  [key: string]: any;
}

type Maker = (newsroom: Newsroom, route: Route) => Graph;
const makers: Partial<Record<Template, Maker>> = {
  article: (...at) => articleGraph(articlePage(...at)),
  page: (...at) => staticPageGraph(staticPage(...at)),
  section: (...at) => listingGraph(sectionPage(...at)),
  topic: (...at) => listingGraph(topicPage(...at)),
  person: (...at) => listingGraph(personPage(...at)),
  month: (...at) => listingGraph(monthPage(...at)),
  archive: (...at) => archiveGraph(archivePage(...at)),
  corrections: (...at) => correctionsGraph(correctionsPage(...at)),
  front: (...at) => frontGraph(frontPage(...at)),
  chooser: (...at) => chooserGraph(chooserPage(...at)),
};

/** The JSON-LD of a page as its template writes it; `null` for a kind of page that has none. */
export function graphText(newsroom: Newsroom, route: Route): string | null {
  const make = makers[route.template];
  return make ? serialiseGraph(make(newsroom, route)) : null;
}

/** The things that the page at an address tells of, the first its subject. */
export function nodesAt(content: Content, url: string): Node[] {
  const { newsroom, renderer } = newsroomOf(content);
  const text = graphText(newsroom, createResolver(renderer.snapshot)(url));
  return text === null ? [] : JSON.parse(text)['@graph'];
}

/** The thing of a type on the page at an address; throws if there is none. */
export function nodeAt(content: Content, url: string, type: string): Node {
  const found = nodesAt(content, url).find((one) => one['@type'] === type);
  if (!found) throw new Error(`${url} tells of no ${type}`);
  return found;
}
