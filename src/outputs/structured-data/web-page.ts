import type { BreadcrumbList, ItemList, Thing, WebPage } from 'schema-dts';
import type { Frame } from '../../newsroom/page-data/frame.ts';
import type { Step } from '../../newsroom/page-data/step.ts';
import { absolute } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';
import { organizationNode, websiteNode } from './publisher.ts';

/** What kinds of pages there are. */
export type PageType = 'WebPage' | 'AboutPage' | 'ContactPage' | 'CollectionPage' | 'ProfilePage';

/** A page is its address. */
export const pageId = ({ origin, url }: Pick<Frame, 'origin' | 'url'>) => absolute(origin, url);

const trailId = (frame: Frame) => `${pageId(frame)}#breadcrumb`;
const listId = (frame: Frame) => `${pageId(frame)}#list`;

/**
 * What every page of an edition tells: itself, the way to it, the site and the publisher.
 *
 * @param trail the pages between the front page and this one; `null` for the front page itself
 */
export function pageNodes(
  frame: Frame,
  type: PageType,
  trail: readonly Step[] | null,
  more: Partial<Pick<Exclude<WebPage, string>, 'mainEntity' | 'about' | 'primaryImageOfPage'>> = {},
): Thing[] {
  const page = {
    '@type': type,
    '@id': pageId(frame),
    url: pageId(frame),
    name: frame.title,
    description: frame.description,
    inLanguage: frame.edition.language,
    isPartOf: { '@id': nodeIds.website(frame.origin, frame.edition.id) },
    ...(trail && { breadcrumb: { '@id': trailId(frame) } }),
    ...more,
  };
  const way = trail ? [breadcrumbs(frame, trail)] : [];
  return [page as WebPage, ...way, websiteNode(frame), organizationNode(frame)];
}

/** The way from the front page to a page; the last step is the page itself. */
function breadcrumbs(frame: Frame, trail: readonly Step[]): BreadcrumbList {
  const { edition, home, title, url } = frame;
  const steps = [{ name: edition.name, url: home }, ...trail, { name: title, url }];
  return {
    '@type': 'BreadcrumbList',
    '@id': trailId(frame),
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: { '@type': 'WebPage', '@id': absolute(frame.origin, step.url) },
    })),
  };
}

/** What a page lists, in its order. */
export function listNode(frame: Frame, items: readonly Step[]): ItemList {
  return {
    '@type': 'ItemList',
    '@id': listId(frame),
    numberOfItems: items.length,
    itemListElement: items.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: absolute(frame.origin, url),
    })),
  };
}
