import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { textOf } from '../draft/text-of.ts';

/** A paragraph in which blocks stand (players, frames) is those, and paragraphs of the words around them. */
export function parted(paragraph: Paragraph): Nodes[] {
  if (!paragraph.children.some(isBlock)) return [paragraph];
  const parts: Nodes[] = [];
  let words: PhrasingContent[] | null = null;
  for (const one of paragraph.children as Nodes[]) {
    if (isBlock(one)) {
      parts.push(one);
      words = null;
    } else if (words) words.push(one as PhrasingContent);
    else {
      words = [one as PhrasingContent];
      parts.push({ type: 'paragraph', children: words });
    }
  }
  return parts;
}

const isBlock = ({ type }: Nodes): boolean =>
  type === 'containerDirective' || type === 'leafDirective' || type === 'paragraph';

/** What stands among words where no block can (in headings, cells, links): of a block a link, of a paragraph its words. */
export function asPhrasing(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph') return node.children;
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return [node as PhrasingContent];
  const { src, url = src, title } = node.attributes ?? {};
  if (!url) return [node as Nodes as PhrasingContent];
  const words = title || node.children.map(textOf).join(' ') || url;
  return [{ type: 'link', url, children: [{ type: 'text', value: words }] }];
}
