import type { Link, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Marks that end a sentence or quotation and that no address written in running text holds. */
const ends = /[،؛؟٪٫٬۔»«“”…]/u;
/** What GFM itself leaves out at the end of a bare address. https://github.github.com/gfm/#extended-autolink-path-validation */
const trailing = /[?!.,:*_~'"]+$/;

/**
 * Ends bare addresses before punctuation that GFM does not know: in `https://x.example/p، ثم` the
 * comma belongs to the sentence. Addresses in angle brackets and written links are left alone.
 */
export function autolinkEnds() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'link', (node, index, parent) => {
      const [text] = node.children;
      if (!parent || index === undefined || !isBare(node, file) || text?.type !== 'text') return;
      const end = text.value.search(ends);
      if (end < 0) return;
      const address = text.value.slice(0, end).replace(trailing, '');
      const [link, rest] = shorten(node, text, address);
      parent.children.splice(index, 1, ...(link ? [link, rest] : [rest]));
      return [SKIP, index + (link ? 2 : 1)];
    });
  };
}

/** Whether an address stands in the text as it is. A parser that finds such late gives no position. */
function isBare(node: Link, file: VFile): boolean {
  const start = node.position?.start.offset;
  return start === undefined || !/[<[]/.test(String(file).charAt(start));
}

/** The link with a shorter address, if one is left, and the text that follows it. */
function shorten(node: Link, text: Text, address: string): [Link | null, RootContent] {
  const rest: Text = { type: 'text', value: text.value.slice(address.length) };
  const prefix = node.url.startsWith(text.value) ? '' : node.url.slice(0, node.url.indexOf(text.value));
  if (!/^(?:https?:\/\/|www\.|mailto:)?[^\s.]+\.?[^\s]*[^\s/.:]/i.test(address)) {
    return [null, { type: 'text', value: text.value }];
  }
  return [{ ...node, url: prefix + address, children: [{ ...text, value: address }] }, rest];
}
