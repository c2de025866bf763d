import type { Html, Link, Nodes, PhrasingContent } from 'mdast';

const start = /^<a\s(?:[^>]*\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))[^>]*>$/i;

/** Running text in which tags that begin and end a link are links with the words between them. */
export function anchored(nodes: readonly Nodes[]): Nodes[] {
  const found: Nodes[] = [];
  const last = nodes.findLastIndex(isEnd);
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as Nodes;
    const href = node.type === 'html' && at < last ? hrefOf(node) : undefined;
    const end = href === undefined ? -1 : nodes.findIndex((one, index) => index > at && isEnd(one));
    if (href === undefined || end < 0) {
      found.push(node);
      continue;
    }
    const children = nodes.slice(at + 1, end) as PhrasingContent[];
    found.push({ type: 'link', url: href, children } satisfies Link);
    at = end;
  }
  return found;
}

const isEnd = (node: Nodes) => node.type === 'html' && /^<\/a\s*>$/i.test(node.value);

const hrefOf = ({ value }: Html): string | undefined =>
  start
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.replaceAll('&amp;', '&');
