import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { embedOf } from '../../publication/embeds/embeds.ts';
import { bodyOfHtml, type HtmlBody } from '../html/body.ts';
import { fileKindOf } from '../html/files.ts';
import type { Dropped } from '../item.ts';
import { nameOf } from './attachments.ts';
import { treeOf } from './blocks.ts';
import type { Library } from './library.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** What the text of a post is read with. */
export interface BodyContext {
  library: Library;
  /** Reusable blocks: post id → content. */
  blocks: ReadonlyMap<string, string>;
  /** Address of the post, from which relative ones start. */
  base: string | undefined;
}

/** The text of a post or page, of either editor. */
export function bodyOfPost(content: string, post: string, context: BodyContext): HtmlBody {
  const { library, blocks, base } = context;
  const dropped: Dropped[] = [];
  const plain = (text: string) => {
    const { html, dropped: codes } = withoutShortcodes(text, library, post);
    dropped.push(...codes);
    return html;
  };
  const tree = treeOf(content.replaceAll('<![CDATA[', '&lt;![CDATA['), { blocks, plain, dropped });
  const settled = settle(tree, library, dropped);
  const body = bodyOfHtml(settled, { base, pictureFrom: (address) => library.from(address) });
  return { ...body, dropped: [...dropped, ...body.dropped] };
}

/** Pictures in the size in which they were uploaded and without links to their own files; lone addresses as links. */
function settle(tree: Root, library: Library, dropped: Dropped[]): Root {
  const settled = (node: Element): Element => {
    const isLink = node.tagName === 'a';
    const children = node.children.flatMap((one) => place(one, isLink, node.children));
    const changed: Element = { ...node, children };
    if (node.tagName === 'img') return picture(changed, library);
    if (isLink) tellFile(changed, library, dropped);
    return changed;
  };
  const place = (
    node: ElementContent,
    isInLink: boolean,
    siblings: readonly RootContent[],
  ): ElementContent[] => {
    if (node.type === 'text') return [isInLink ? node : linked(node)];
    if (node.type !== 'element') return [node];
    if (isSecondLink(node, siblings)) {
      dropped.push({ what: textOf(node), reason: 'a button beside the link to a file' });
      return [];
    }
    const frame = isInLink ? null : shownPage(node);
    if (frame) return [frame];
    const changed: Element = settled(node);
    return isFrameLink(changed) ? [...changed.children] : [changed];
  };
  const children = tree.children.flatMap((one): RootContent[] =>
    one.type === 'element' ? place(one, false, tree.children) : [one],
  );
  return { ...tree, children };
}

/** An address that stands alone is what WordPress shows the page of (oEmbed). */
function linked(node: Text): Text | Element {
  const href = node.value.trim();
  if (!/^https?:\/\/\S+$/.test(href)) return node;
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: href }] };
}

/** What WordPress shows in the place of an address that stands alone in a paragraph or figure, if it is known who shows it. */
function shownPage(node: Element): Element | null {
  if (!/^(?:p|div|figure)$/.test(node.tagName)) return null;
  const [only, ...others] = node.children.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  if (!only || others.length > 0) return null;
  const isBare = only.type === 'element' && only.tagName === 'a' && only.children.length === 1;
  const inner = isBare ? only.children[0] : only;
  const src = inner?.type === 'text' ? inner.value.trim() : '';
  if (!embedOf(src)) return null;
  return { type: 'element', tagName: 'iframe', properties: { src }, children: [] };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const classes = ({ properties }: Element) => [properties.className ?? []].flat().map(String);

/** A button beside a link to the same file. */
const isSecondLink = (node: Element, siblings: readonly RootContent[]) =>
  classes(node).includes('wp-block-file__button') &&
  siblings.some(
    (one) =>
      one !== node &&
      one.type === 'element' &&
      one.tagName === 'a' &&
      text(one.properties.href) === text(node.properties.href) &&
      textOf(one).trim() !== '',
  );

/** A link around a picture alone, which leads to its file or to the page about it. */
function isFrameLink(node: Element): boolean {
  if (node.tagName !== 'a') return false;
  const inner = node.children.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  const isPicture = inner.length === 1 && inner[0]?.type === 'element' && inner[0].tagName === 'img';
  const leadsToFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(text(node.properties.href));
  return isPicture && (leadsToFile || [node.properties.rel ?? []].flat().includes('attachment'));
}

function picture(node: Element, library: Library): Element {
  const src = text(node.properties.src);
  const id = classes(node)
    .find((one) => /^wp-image-\d+$/.test(one))
    ?.slice('wp-image-'.length);
  const attachment = (id === undefined ? undefined : library.byId(id)) ?? library.byUrl(src);
  const { srcSet: _srcSet, sizes: _sizes, ...properties } = node.properties;
  if (!attachment) return { ...node, properties };
  const alt = text(properties.alt) || attachment.alt;
  return { ...node, properties: { ...properties, src: attachment.url || src, alt } };
}

/** A file of the old site that is not at hand stays there: links to it last as long as that does. */
function tellFile(node: Element, library: Library, dropped: Dropped[]): void {
  const href = text(node.properties.href);
  if (fileKindOf(href) !== null && 'path' in library.from(href)) return;
  if (/\/wp-content\/uploads\/[^?#]+\.(?!jpe?g|png|gif|webp|avif|svg)\w+(?:[?#]|$)/i.test(href)) {
    dropped.push({ what: nameOf(href), reason: 'a file of the old site: the link leads there' });
  }
}
