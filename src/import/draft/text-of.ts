import type { Nodes, Root } from 'mdast';
import { toString as stringOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The tree of a body. */
export const treeOf = (body: Root | string): Root => (typeof body === 'string' ? parser.parse(body) : body);

/** The words of a tree, a paragraph on each line; what nobody reads (alternative texts) is left out. */
export function textOf(node: Nodes): string {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return stringOf(node, { includeImageAlt: false, includeHtml: false });
  return 'children' in node ? node.children.map(textOf).filter(Boolean).join('\n') : '';
}

/** The first paragraph of running text; of a body without any, the first words there are. */
export function leadOf({ children }: Root): string {
  const paragraph = children.find((one) => one.type === 'paragraph' && textOf(one).trim() !== '');
  const first = paragraph ?? children.find((one) => textOf(one).trim() !== '');
  return first
    ? (textOf(first)
        .split('\n')
        .find((line) => line.trim() !== '') ?? '')
    : '';
}
