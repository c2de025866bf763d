import type { Alternate, ArticleFacts, FeedLink, HtmlFacts, Placed } from '../facts.ts';
import { collapsed } from '../text.ts';
import { attribute, type HtmlPage, links, type PageElement, rawText, visibleText } from './page.ts';
import { refsOf } from './refs.ts';
import { isNoindex, refreshOf } from './rule.ts';

/** What structured data adds to the facts of a page. */
export interface DataFacts {
  article: ArticleFacts | null;
  data: HtmlFacts['data'];
}

/** What site rules know of a page. */
export function htmlFacts(page: HtmlPage, { article, data }: DataFacts): HtmlFacts {
  const [title] = page.all('title').filter(({ parent }) => parent?.tag === 'head');
  const [h1] = page.all('h1');
  const [canonical] = links(page, 'canonical');
  const [manifest] = links(page, 'manifest');
  return {
    kind: 'html',
    name: page.name,
    fragment: page.fragment,
    lang: page.root?.lang ?? '',
    title: title ? placed(title, collapsed(rawText(title.node))) : null,
    h1: h1 ? collapsed(visibleText(h1.node)) : null,
    canonical: canonical ? placed(canonical, attribute(canonical.node, 'href') ?? '') : null,
    noindex: isNoindex(page),
    refresh: refreshOf(page),
    alternates: alternatesOf(page),
    feeds: feedsOf(page),
    manifest: manifest ? placed(manifest, attribute(manifest.node, 'href') ?? '') : null,
    refs: refsOf(page),
    ids: page.elements.flatMap(({ node, tag }) =>
      [attribute(node, 'id'), tag === 'a' ? attribute(node, 'name') : null].filter((id) => id !== null),
    ),
    article,
    data,
  };
}

const placed = ({ line, column }: PageElement, value: string): Placed => ({ value, line, column });

function alternatesOf(page: HtmlPage): Alternate[] {
  return links(page, 'alternate').flatMap((link) => {
    const language = attribute(link.node, 'hrefLang');
    const isFeed = (attribute(link.node, 'type') ?? 'text/html') !== 'text/html';
    return language === null || isFeed
      ? []
      : [{ ...placed(link, attribute(link.node, 'href') ?? ''), language }];
  });
}

/** https://www.rssboard.org/rss-autodiscovery */
const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|json)$/;

function feedsOf(page: HtmlPage): FeedLink[] {
  return links(page, 'alternate').flatMap((link) => {
    const type = attribute(link.node, 'type') ?? '';
    if (!feedTypes.test(type)) return [];
    const title = collapsed(attribute(link.node, 'title') ?? '');
    return [{ ...placed(link, attribute(link.node, 'href') ?? ''), type, title }];
  });
}
