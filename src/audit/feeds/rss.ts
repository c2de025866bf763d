import type { MediaFacts, Placed } from '../facts.ts';
import { childOf, childrenOf, spaces, textOf, type XmlNode } from '../xml/document.ts';
import type { Dated, Feed, FeedItem } from './feed.ts';
import { rfc822Instant } from './times.ts';

/** What a feed of RSS 2.0 says, with the modules that news uses. */
export function rssFeed(name: string, root: XmlNode): Feed {
  const channel = childOf(root, 'channel') ?? root;
  const home = childOf(channel, 'link');
  return {
    name,
    format: 'rss',
    language: textOf(channel, 'language'),
    self: linkOf(channel, 'self'),
    home: home ? placed(home, home.text.trim()) : null,
    updated: dated(childOf(channel, 'lastBuildDate')),
    archive: childOf(channel, 'archive', spaces.history) !== undefined,
    previous: linkOf(channel, 'prev-archive'),
    current: linkOf(channel, 'current'),
    items: childrenOf(channel, 'item').map(itemOf),
  };
}

function itemOf(item: XmlNode): FeedItem {
  const guid = childOf(item, 'guid');
  const content = childOf(item, 'encoded', spaces.content);
  const creators = [...childrenOf(item, 'creator', spaces.dc), ...childrenOf(item, 'author')];
  return {
    file: item.file,
    line: item.line,
    column: item.column,
    id: guid?.text.trim() ?? '',
    isPermaLink: guid !== undefined && guid.attributes['isPermaLink'] !== 'false',
    title: textOf(item, 'title'),
    link: textOf(item, 'link'),
    language: textOf(item, 'language', spaces.dc),
    published: dated(childOf(item, 'pubDate')),
    updated: null,
    hasAuthor: creators.some(({ text }) => text.trim()),
    content: content ? content.text : null,
    media: [...childrenOf(item, 'enclosure').map(mediaOf), ...mediaIn(item)],
    alternates: childrenOf(item, 'link', spaces.atom)
      .filter(({ attributes }) => attributes['rel'] === 'alternate' && attributes['hreflang'])
      .map(({ attributes }) => attributes['href'] ?? ''),
  };
}

/** https://www.rssboard.org/media-rss: content stands alone or in groups; a thumbnail is a picture. */
function mediaIn(node: XmlNode): MediaFacts[] {
  return node.children
    .filter(({ space }) => space === spaces.media)
    .flatMap((one) => {
      const own = one.attributes['url'] && one.name !== 'player' ? [mediaOf(one)] : [];
      return [...own, ...mediaIn(one)];
    });
}

function mediaOf(node: XmlNode): MediaFacts {
  const { url = '', length, fileSize, type } = node.attributes;
  return { ...placed(node, url), length: length ?? fileSize, type };
}

/** A link of the Atom module. */
function linkOf(channel: XmlNode, rel: string): Placed | null {
  const link = childrenOf(channel, 'link', spaces.atom).find(({ attributes }) => attributes['rel'] === rel);
  return link ? placed(link, link.attributes['href'] ?? '') : null;
}

function dated(node: XmlNode | undefined): Dated | null {
  if (!node) return null;
  const value = node.text.trim();
  return { ...placed(node, value), instant: rfc822Instant(value) };
}

const placed = ({ line, column }: XmlNode, value: string): Placed => ({ value, line, column });
