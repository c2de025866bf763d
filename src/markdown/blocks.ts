import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { PartKind } from '../story/revision.ts';
import { contentOf, plainOpening } from './block-content.ts';

/** One block of a text: the smallest that a translation says again, such as a paragraph, an item or a cell. */
export interface TextBlock {
  kind: PartKind;
  /** What it says, how it is marked up and what it is in; the same however its Markdown is laid out. */
  content: string;
  /** The Markdown it was written as, in one line. */
  text: string;
  /** The longest plain words it begins with, as a browser finds them on the page. */
  opening: string;
  /** The line of the text it starts on, from 1. */
  line: number;
  /** What the block is in, outermost first: `list`, `blockquote`, the name of a `:::` block. */
  within: readonly string[];
  /** What it is made of. */
  nodes: readonly Nodes[];
}

/** Where a block stands: what it is in, and what of that its content depends on. */
interface Place {
  within: readonly string[];
  marks: readonly unknown[];
}

/** The blocks of a text, in order. */
export function blocksOf(tree: Root, markdown: string): TextBlock[] {
  return inFlow(tree.children, { within: [], marks: [] }, markdown);
}

const inFlow = (nodes: readonly Nodes[], place: Place, markdown: string): TextBlock[] =>
  nodes.flatMap((node) => blocksIn(node, place, markdown));

function blocksIn(node: Nodes, place: Place, markdown: string): TextBlock[] {
  const inside = (mark: unknown, name: string): Place => ({
    within: [...place.within, name],
    marks: [...place.marks, mark],
  });
  if (node.type === 'paragraph') return inline('paragraph', node.children, place, markdown);
  if (node.type === 'heading')
    return inline('heading', node.children, { ...place, marks: [...place.marks, node.depth] }, markdown);
  if (node.type === 'blockquote') return inFlow(node.children, inside('quotation', node.type), markdown);
  if (node.type === 'list')
    return node.children.flatMap((item, index) => {
      const start = index === 0 && node.ordered && node.start !== 1 ? node.start : null;
      return itemOf(item.children, inside([Boolean(node.ordered), start, item.checked], 'list'), markdown);
    });
  if (node.type === 'table') {
    const cells = node.children.flatMap((row) => row.children);
    return cells.flatMap((cell) => cellOf(cell.children, inside('table', 'table'), cell, markdown));
  }
  if (node.type === 'footnoteDefinition')
    return inFlow(node.children, inside(['note', node.identifier], 'note'), markdown);
  if (node.type === 'containerDirective') return inDirective(node, place, markdown);
  return [blockOf(kindOf(node), [node], place, markdown, node)];
}

type Directive = Extract<Nodes, { type: 'containerDirective' }>;

/** The opening line of a `:::` block, and what is in it. */
function inDirective(node: Directive, { within, marks }: Place, markdown: string): TextBlock[] {
  const { name, attributes } = node;
  const label = labelOf(node);
  const place = { within, marks: [...marks, name, attributes] };
  return [
    blockOf('block', label?.children ?? [], place, markdown, node),
    ...inFlow(
      node.children.filter((one) => one !== label),
      { within: [...within, name], marks: [...marks, name] },
      markdown,
    ),
  ];
}

const kindOf = ({ type }: Nodes): PartKind => {
  if (type === 'leafDirective') return 'block';
  if (type === 'definition') return 'reference';
  return type === 'thematicBreak' ? 'line' : 'code';
};

/** What stands in brackets behind the name of a `:::` block. */
function labelOf({ children }: Directive) {
  const [first] = children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
}

/** The first paragraph of an item is the item. */
function itemOf(nodes: readonly Nodes[], place: Place, markdown: string): TextBlock[] {
  const [first, ...others] = nodes;
  const rest = inFlow(others, { ...place, marks: [...place.marks, 'more'] }, markdown);
  if (first?.type === 'paragraph') return [...inline('item', first.children, place, markdown), ...rest];
  return [...(first ? blocksIn(first, place, markdown) : []), ...rest];
}

function cellOf(nodes: readonly PhrasingContent[], place: Place, cell: Nodes, markdown: string): TextBlock[] {
  const found = inline('cell', nodes, place, markdown);
  return found.length > 0 ? found : [blockOf('cell', [], place, markdown, cell)];
}

/** Running text, with the pictures in it as blocks of their own: their alternative texts are translated, too. */
function inline(
  kind: PartKind,
  nodes: readonly PhrasingContent[],
  place: Place,
  markdown: string,
): TextBlock[] {
  const pictures = nodes.filter(isPicture);
  const words = nodes.filter((one) => !isPicture(one));
  const isEmpty = words.every((one) => textOf(one).trim() === '' && one.type !== 'footnoteReference');
  return [
    ...pictures.map((one) => blockOf('picture', [one], place, markdown, one)),
    ...(isEmpty && pictures.length > 0 ? [] : [blockOf(kind, words, place, markdown, words[0])]),
  ];
}

const isPicture = ({ type }: Nodes) => type === 'image' || type === 'imageReference';

function blockOf(
  kind: PartKind,
  nodes: readonly Nodes[],
  { within, marks }: Place,
  markdown: string,
  at: Nodes | undefined,
): TextBlock {
  return {
    kind,
    content: JSON.stringify([kind, marks, contentOf(nodes)]),
    text: writtenAs(kind, nodes, at, markdown),
    opening: kind === 'picture' ? '' : plainOpening(nodes.map((one) => textOf(one)).join('')),
    line: at?.position?.start.line ?? 1,
    within,
    nodes,
  };
}

/** The Markdown between the first and the last of some nodes; of a `:::` block its opening line. */
function writtenAs(kind: PartKind, nodes: readonly Nodes[], at: Nodes | undefined, markdown: string): string {
  const start = (kind === 'block' ? at : nodes[0])?.position?.start.offset;
  const end = kind === 'block' ? undefined : nodes.at(-1)?.position?.end.offset;
  if (start === undefined) return '';
  const written = markdown.slice(start, end);
  if (kind === 'block') return written.split('\n', 1)[0] ?? '';
  return kind === 'code' ? written : written.replace(/\s*\n[ \t>]*/g, ' ').trim();
}
