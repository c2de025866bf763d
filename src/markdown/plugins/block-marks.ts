import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { TextBlock } from '../blocks.ts';
import { walk } from '../walk.ts';

/** Where a block of a text stands in it. */
export interface BlockPlace {
  /** What it is known by. */
  number: number;
  /** The line of the text that it starts on, from 1. */
  line: number;
  /** Offsets at which its words begin and end, in UTF-16 units; `null` of the opening line of a `:::` block. */
  words: readonly [start: number, end: number] | null;
}

/** The place of a block. */
export function placeOf({ kind, line, nodes }: TextBlock, number: number): BlockPlace {
  const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset];
  const hasWords = kind !== 'block' && start !== undefined && end !== undefined;
  return { number, line, words: hasWords ? [start, end] : null };
}

/** What blocks are made of on a page, in which only their words are marked up. */
const flow = new Set(
  'aside audio blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p picture pre section table td th ul video'.split(
    ' ',
  ),
);

type Placed = Element & { position: NonNullable<Element['position']> };

const isPlaced = (node: Nodes): node is Placed =>
  node.type === 'element' && flow.has(node.tagName) && node.position !== undefined;

/** Says of the elements that blocks of the text became which they are: `data-block` is their number. */
export function blockMarks() {
  return (tree: Root, file: VFile) => {
    const places = file.data.context?.blocks;
    if (!places) return;
    const elements: Placed[] = [];
    walk<Nodes>(tree, (node) => {
      if (isPlaced(node)) elements.push(node);
    });
    for (const { number, line, words } of places) {
      const own = words
        ? elements.findLast(({ position: { start, end } }) => isAround(words, start.offset, end.offset))
        : elements.find(({ position }) => position.start.line === line);
      if (own) own.properties['dataBlock'] ??= `${number}`;
    }
  };
}

const isAround = ([first, last]: readonly [number, number], start = Number.NaN, end = Number.NaN) =>
  start <= first && last <= end;
