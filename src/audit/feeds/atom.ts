import type { Placed } from '../facts.ts';
import { parsePage, visibleText } from '../html/page.ts';
import { instantOf, primary } from '../text.ts';
import { childOf, childrenOf, spaces, textOf, type XmlNode } from '../xml/document.ts';
import type { Dated, Feed, FeedItem } from './feed.ts';

const { atom } = spaces;

/** What a feed of Atom 1.0 says. */
export function atomFeed(name: string, feed: XmlNode): Feed {
  const language = feed.attributes['xml:lang'] ?? '';
  const homes = linksOf(feed, 'alternate').filter(isPage);
  const link = (rel: string) => placedLink(linksOf(feed, rel)[0]);
  return {
    name,
    format: 'atom',
    language,
    self: link('self'),
    home: placedLink(homes.find(isIn(language))),
    updated: dated(childOf(feed, 'updated', atom)),
    archive: childOf(feed, 'archive', spaces.history) !== undefined,
    previous: link('prev-archive'),
    current: link('current'),
    items: childrenOf(feed, 'entry', atom).map((entry) => itemOf(entry, feed)),
  };
}

function itemOf(entry: XmlNode, feed: XmlNode): FeedItem {
  const language = entry.attributes['xml:lang'] ?? '';
  const pages = linksOf(entry, 'alternate').filter(isPage);
  const own = pages.find(isIn(language || (feed.attributes['xml:lang'] ?? '')));
  const content = childOf(entry, 'content', atom);
  return {
    file: entry.file,
    line: entry.line,
    column: entry.column,
    id: textOf(entry, 'id', atom),
    isPermaLink: false,
    title: titleOf(entry),
    link: own?.attributes['href'] ?? '',
    language,
    published: dated(childOf(entry, 'published', atom)),
    updated: dated(childOf(entry, 'updated', atom)),
    hasAuthor: [entry, feed].some((one) => childOf(one, 'author', atom)),
    content: content?.attributes['type'] === 'html' ? content.text : null,
    media: linksOf(entry, 'enclosure').map((one) => {
      const { href = '', length, type } = one.attributes;
      return { ...placed(one, href), length, type };
    }),
    alternates: pages.filter((one) => one !== own).map(({ attributes }) => attributes['href'] ?? ''),
  };
}

/** A title as plain text: as HTML it is escaped once more. */
function titleOf(entry: XmlNode): string {
  const title = childOf(entry, 'title', atom);
  const text = title?.text.trim() ?? '';
  if (title?.attributes['type'] !== 'html') return text;
  return parsePage('', `<p>${text}`)
    .all('p')
    .map(({ node }) => visibleText(node))
    .join('');
}

const linksOf = (node: XmlNode, rel: string) =>
  childrenOf(node, 'link', atom).filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel);
const isPage = ({ attributes }: XmlNode) => /html|^$/.test(attributes['type'] ?? '');
const isIn =
  (language: string) =>
  ({ attributes }: XmlNode) =>
    !attributes['hreflang'] || primary(attributes['hreflang']) === primary(language);

function dated(node: XmlNode | undefined): Dated | null {
  if (!node) return null;
  const value = node.text.trim();
  return { ...placed(node, value), instant: instantOf(value) };
}

const placed = ({ line, column }: XmlNode, value: string): Placed => ({ value, line, column });
const placedLink = (node: XmlNode | undefined) => (node ? placed(node, node.attributes['href'] ?? '') : null);
