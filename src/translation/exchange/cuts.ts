import type { Nodes, Root } from 'mdast';
import type { TextPart } from '../parts.ts';
import { containers, endOf, partsIn, startOf } from './insertions.ts';

/** What is taken out of a text: nodes that follow each other, with the space to what is beside them. */
export interface Cut {
  parts: TextPart[];
  start: number;
  end: number;
}

type Parent = Extract<Nodes, { children: unknown[] }>;

/** The largest nodes of a text all of whose parts are to go. A cell goes with its row alone. */
export function cutsOf(tree: Root, parts: readonly TextPart[], gone: ReadonlySet<TextPart>): Cut[] {
  const ofNode = (node: Nodes) => partsIn(node, parts);
  const goes = (node: Nodes) => {
    const its = ofNode(node);
    return its.length > 0 && its.every((part) => gone.has(part));
  };
  const inside = ({ children }: Parent): Cut[] => {
    const going = children.map(goes);
    return children.flatMap((node, index) => {
      if (!going[index]) return containers.has(node.type) ? inside(node as Parent) : [];
      if (going[index - 1]) return [];
      const staying = going.indexOf(false, index);
      const next = staying < 0 ? children.length : staying;
      return { parts: children.slice(index, next).flatMap(ofNode), ...extent(children, index, next) };
    });
  };
  return inside(tree);
}

/** Where some children begin and end, with the space to the next one, or else to the one before. */
function extent(children: readonly Nodes[], from: number, to: number) {
  const [before, first, last, after] = [from - 1, from, to - 1, to].map((at) => children[at]);
  if (after && first) return { start: startOf(first), end: startOf(after) };
  const start = before ? endOf(before) : first ? startOf(first) : 0;
  return { start, end: last ? endOf(last) : start };
}
