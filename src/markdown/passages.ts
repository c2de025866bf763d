import type { Node } from 'unist';

/** A node that holds text. */
export interface TextNode extends Node {
  value: string;
}

/**
 * What a node is to the running text around it: `text` and `inline` are part of it, an `object`
 * stands in it like a word (code, an image), a `space` parts words, `nothing` does neither; a
 * `block` has texts of its own, and what is in a `closed` one is no prose.
 */
export type Part = 'text' | 'inline' | 'object' | 'space' | 'nothing' | 'block' | 'closed';

/** The inline text of one block, put together across its elements. */
export interface Passage<N extends Node = Node> {
  /** Objects are U+FFFC in it. */
  text: string;
  /** The text nodes and where in `text` they begin, in order. */
  pieces: { start: number; node: TextNode }[];
  /** The block. */
  parent: N;
}

/** What an object is in a passage. */
export const objectMark = '\uFFFC';

const written: Partial<Record<Part, string>> = { object: objectMark, space: '\n' };

/** The passages of a tree, in its order. What marks of a sentence mean is decided in one passage. */
export function passagesOf<N extends Node>(tree: N, partOf: (node: N) => Part): Passage<N>[] {
  const passages: Passage<N>[] = [];
  const visit = (parent: N, around: Passage<N> | null) => {
    let open = around;
    for (const node of childrenOf(parent)) {
      const part = partOf(node);
      if (part === 'block' || part === 'closed') {
        open = null;
        if (part === 'block') visit(node, null);
        continue;
      }
      if (!open) {
        open = { text: '', pieces: [], parent };
        passages.push(open);
      }
      if (part === 'inline') visit(node, open);
      else add(open, node, part);
    }
  };
  visit(tree, null);
  return passages.filter(({ text }) => text.trim() !== '');
}

function add(passage: Passage, node: Node, part: Part): void {
  if (part !== 'text' || !('value' in node)) {
    passage.text += written[part] ?? '';
    return;
  }
  passage.pieces.push({ start: passage.text.length, node: node as TextNode });
  passage.text += node.value;
}

function childrenOf<N extends Node>(node: N): N[] {
  return 'children' in node ? (node.children as N[]) : [];
}

/** The text node that holds all of a stretch of a passage, and where in it that begins. */
export function pieceAt(
  { pieces }: Pick<Passage, 'pieces'>,
  start: number,
  end: number,
): { node: TextNode; offset: number } | null {
  const piece = pieces.findLast((one) => one.start <= start);
  if (!piece || end > piece.start + piece.node.value.length) return null;
  return { node: piece.node, offset: start - piece.start };
}

/** Whether the text of a link is an address, which is nobody's prose. */
export function isAddress(text: string): boolean {
  return !/\s/.test(text) && /^(?:https?:\/\/|www\.|mailto:)|^\S+@\S+\.\S/i.test(text);
}
