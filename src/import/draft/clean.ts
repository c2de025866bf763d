import type { Nodes, Root } from 'mdast';
import { stretches } from '../../language/tatweel.ts';
import { withoutHidden } from '../../problems/characters.ts';
import type { Dropped } from '../item.ts';

/** A text on one line, without what nobody sees, and without tatweel that stretches words: headlines come so. */
export const cleanLine = (text: string | undefined): string | undefined =>
  withoutHidden(text?.replace(/\s+/gu, ' ') ?? '')
    .text.replace(stretches(), '')
    .trim() || undefined;

/** A body without characters that nobody sees, and what they were. */
export function cleanBody(body: Root | string): { body: Root | string; dropped: Dropped[] } {
  const codes = new Set<string>();
  const clean = (text: string) => {
    const { text: seen, codes: found } = withoutHidden(text);
    for (const code of found) codes.add(code);
    return seen;
  };
  const cleaned = typeof body === 'string' ? body.split('\n').map(clean).join('\n') : cleanNode(body, clean);
  const what = [...codes].join(' ');
  return { body: cleaned, dropped: what === '' ? [] : [{ what, reason: 'invisible characters' }] };
}

function cleanNode<N extends Nodes>(node: N, clean: (text: string) => string): N {
  const own = 'value' in node ? { ...node, value: clean(node.value) } : node;
  if (!('children' in own)) return own;
  return { ...own, children: own.children.map((one) => cleanNode(one, clean)) };
}
