import type { Nodes, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { textOf } from './text-of.ts';

/**
 * A block of ours with the content that is left of it; where it lacks what it can't be without (a figure its picture, a
 * quotation its words or who said them), what there is of it, as running text.
 */
export function wholeBlock<B extends ContainerDirective>(block: B, content: readonly Nodes[]): Nodes[] {
  const isLabel = (node: Nodes) =>
    node.type === 'paragraph' &&
    (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
  const inside = content.filter((one) => !isLabel(one));
  const hasLabel = content.some((one) => isLabel(one) && textOf(one).trim() !== '');
  if (isWhole(block, inside, hasLabel)) return [{ ...block, children: content } as Nodes];
  return content.filter(saysSomething).map(withoutLabel);
}

function isWhole({ name, attributes }: ContainerDirective, inside: readonly Nodes[], hasLabel: boolean) {
  switch (name) {
    case 'figure':
      return beginsWithImage(inside[0]);
    case 'gallery':
      return inside.length > 1 && inside.every(beginsWithImage);
    case 'quote':
      return hasLabel && inside.some(saysSomething);
    case 'table':
      return hasLabel && inside.length === 1 && inside[0]?.type === 'table';
    case 'audio':
    case 'video':
      return hasLabel && Boolean(attributes?.['src']);
    case 'key-points':
      return inside.length > 0;
    default:
      return true;
  }
}

const beginsWithImage = (node: Nodes | undefined): boolean =>
  node?.type === 'paragraph' && ['image', 'imageReference'].includes(node.children[0]?.type ?? '');

const holdsImage = (node: Nodes): boolean =>
  node.type === 'image' || ('children' in node && node.children.some(holdsImage));

const saysSomething = (node: Nodes): boolean =>
  holdsImage(node) || textOf(node).trim() !== '' || !('children' in node);

/** What stood in brackets behind the name of a block is a paragraph where there is none. */
function withoutLabel(node: Nodes): RootContent {
  const { data: _, ...plain } = node as RootContent & { data?: unknown };
  return plain as RootContent;
}
