import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { type Embed, embedOf } from '../../publication/embeds/embeds.ts';
import { playerOf } from './files.ts';
import { absolute, attribute, elementsIn, isElement, wordsIn } from './hast.ts';
import type { Reading } from './reading.ts';

/** What of a post becomes the title of its card, in characters: about as much as posts hold. */
const longestTitle = 300;

/** Classes of the quotations that providers have pages put where a script of theirs shows a post. */
const posts = /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)$/;

/** A block of ours that shows a page elsewhere. */
export function embedBlock(
  { page }: Pick<Embed, 'page'>,
  title: string,
  more: Readonly<Record<string, string>> = {},
): LeafDirective {
  const words = title.replace(/\s+/gu, ' ').trim();
  const attributes = { url: page, ...(words !== '' && words !== page && { title: words }), ...more };
  return { type: 'leafDirective', name: 'embed', attributes, children: [] };
}

/** What runs in a frame is an embed, if it is known who shows it, or else a link to it: nothing foreign runs in pages of ours by itself. */
export function frameOf(reading: Reading, state: State, node: Element): Nodes[] {
  const sources = [...elementsIn(node)].filter((one) => isElement(one, 'source'));
  const addresses = [node, ...sources]
    .map((one) => attribute(one, 'src') ?? attribute(one, 'dataSrc') ?? attribute(one, 'data'))
    .filter((one) => one !== undefined);
  const player = playerOf(reading, node, addresses);
  if (player) return [player];
  const [address] = addresses;
  const url = absolute(address, reading.base);
  const words = state.toFlow(state.all(node)) as Nodes[];
  const shown = url === undefined ? null : embedOf(url);
  if (shown) return [embedBlock(shown, attribute(node, 'title') ?? ''), ...said(words)];
  reading.dropped.push({
    what: url ?? address ?? `<${node.tagName}>`,
    path: `${reading.path}${node.tagName}`,
    reason: url ? 'an embed: a link stands in its place' : 'an embed without an address',
  });
  if (!url) return words;
  const title = attribute(node, 'title') ?? url;
  const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: title }] };
  return [{ type: 'paragraph', children: [link] }, ...said(words)];
}

const said = (words: readonly Nodes[]) =>
  words.filter((one) => one.type !== 'paragraph' || one.children.length > 0);

/** The post that a quotation stands for, its words as the title; `undefined` of any other quotation. */
export function postOf(reading: Reading, node: Element): Nodes | undefined {
  if (!(attribute(node, 'className') ?? '').split(' ').some((one) => posts.test(one))) return undefined;
  const links = [...elementsIn(node)].filter(({ tagName }) => tagName === 'a').reverse();
  const addresses = [
    attribute(node, 'cite'),
    attribute(node, 'dataInstgrmPermalink'),
    ...links.map((one) => attribute(one, 'href')),
  ];
  const shown = addresses
    .map((one) => embedOf(absolute(one, reading.base) ?? ''))
    .find((one) => one !== null);
  if (!shown) return undefined;
  const first = [...elementsIn(node)].find(({ tagName }) => tagName === 'p');
  const words = [...wordsIn(first ?? node)];
  const title = words.length > longestTitle ? `${words.slice(0, longestTitle).join('')}…` : words.join('');
  const rest = wordsIn(node)
    .replace(wordsIn(first ?? node), '')
    .trim();
  if (words.length > longestTitle || rest !== '')
    reading.dropped.push({
      what: words.length > longestTitle ? wordsIn(node) : rest,
      path: `${reading.path}blockquote`,
      reason: 'of a post that is shown as an embed: the card has its first words',
    });
  return embedBlock(shown, title);
}
