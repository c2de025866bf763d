import type { Link, Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { replace } from '../walk.ts';

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
    replace<Nodes>(tree, (node) => {
      if (node.type !== 'link' || !isBare(node, file)) return null;
      const [text] = node.children;
      const end = text?.type === 'text' ? text.value.search(ends) : -1;
      if (text?.type !== 'text' || end < 0) return null;
      return shorten(node, text, text.value.slice(0, end).replace(trailing, ''));
    });
  };
}

/** Whether an address stands in the text as it is. A parser that finds such late gives no position. */
function isBare(node: Link, file: VFile): boolean {
  const start = node.position?.start.offset;
  return start === undefined || !/[<[]/.test(String(file).charAt(start));
}

/** The link with a shorter address, if one is left, and the text that follows it. */
function shorten(node: Link, text: Text, address: string): (Link | Text)[] {
  const rest: Text = { type: 'text', value: text.value.slice(address.length) };
  const prefix = node.url.startsWith(text.value) ? '' : node.url.slice(0, node.url.indexOf(text.value));
  if (!/^(?:https?:\/\/|www\.|mailto:)?[^\s.]+\.?[^\s]*[^\s/.:]/i.test(address)) {
    return [{ type: 'text', value: text.value }];
  }
  return [{ ...node, url: prefix + address, children: [{ ...text, value: address }] }, rest];
}
