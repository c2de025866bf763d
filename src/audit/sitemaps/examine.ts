import { problem } from '../../problems/problem.ts';
import type { Examined, NewsFacts, Placed, SitemapEntry } from '../facts.ts';
import { instantOf } from '../text.ts';
import { childOf, childrenOf, spaces, textOf, type XmlNode } from '../xml/document.ts';

/** https://www.sitemaps.org/protocol.html#index */
const most = { entries: 50_000, bytes: 50 * 1024 * 1024 };
const mostNews = 1000;

/** Judges a sitemap or an index of sitemaps, and states what site rules need of it. */
export function examineSitemap(name: string, root: XmlNode, bytes: number): Examined {
  const index = root.name === 'sitemapindex';
  const nodes = childrenOf(root, index ? 'sitemap' : 'url', spaces.sitemap);
  const entries = nodes.map(entryOf);
  const news = entries.filter((one) => one.news).length;
  const tooMuch = [
    ...(entries.length > most.entries ? [`it has ${entries.length} addresses, not ${most.entries}`] : []),
    ...(bytes > most.bytes ? [`it has ${bytes} bytes, not ${most.bytes}`] : []),
    ...(news > mostNews ? [`it has ${news} stories, not ${mostNews}`] : []),
  ];
  const lastmods = nodes.flatMap((node) => childrenOf(node, 'lastmod', spaces.sitemap));
  return {
    problems: [
      ...tooMuch.map((detail) => problem('sitemap-limit', { detail }, root)),
      ...lastmods
        .filter(({ text }) => !isW3cDate(text.trim()))
        .map((node) => problem('sitemap-lastmod', { value: node.text.trim() }, node)),
    ],
    facts: { kind: 'sitemap', name, index, entries },
  };
}

/** https://www.w3.org/TR/NOTE-datetime */
const isW3cDate = (text: string) =>
  instantOf(text) !== null ||
  (/^\d{4}(?:-\d\d){0,2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text));

function entryOf(node: XmlNode): SitemapEntry {
  const loc = childOf(node, 'loc', spaces.sitemap) ?? node;
  return {
    ...placed(loc, loc.text.trim()),
    alternates: childrenOf(node, 'link', spaces.xhtml).map((link) => ({
      ...placed(link, link.attributes['href'] ?? ''),
      language: link.attributes['hreflang'] ?? '',
    })),
    images: childrenOf(node, 'image', spaces.image).flatMap((image) =>
      childrenOf(image, 'loc', spaces.image).map((one) => placed(one, one.text.trim())),
    ),
    news: newsOf(node),
  };
}

function newsOf(node: XmlNode): NewsFacts | null {
  const news = childOf(node, 'news', spaces.news);
  if (!news) return null;
  const publication = childOf(news, 'publication', spaces.news);
  return {
    publication: publication ? textOf(publication, 'name', spaces.news) : '',
    language: publication ? textOf(publication, 'language', spaces.news) : '',
    date: textOf(news, 'publication_date', spaces.news),
    title: textOf(news, 'title', spaces.news),
  };
}

const placed = ({ line, column }: XmlNode, value: string): Placed => ({ value, line, column });
