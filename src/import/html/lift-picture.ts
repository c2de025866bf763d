import type { Nodes, Root } from 'mdast';
import { textOf } from '../draft/text-of.ts';
import type { Picture } from '../item.ts';

/** A picture that stands before the text is the one at the top: it goes from the text into the front matter. */
export function liftPicture(tree: Root, pictures: readonly Picture[]): { tree: Root; pictures: Picture[] } {
  const [first, ...rest] = tree.children;
  const ref = first && soleImageIn(first);
  if (!ref || !pictures.some((one) => one.ref === ref)) return { tree, pictures: [...pictures] };
  const lifted = pictures.map((one) => ({ ...one, featured: one.ref === ref }));
  // One that pages show at their top and another that they give to link previews are hardly ever two.
  return {
    tree: { ...tree, children: rest },
    pictures: lifted.filter((one) => one.featured || isShown(one, rest)),
  };
}

/** The picture of a figure or of a paragraph that is nothing else. */
function soleImageIn(node: Nodes): string | undefined {
  if (node.type === 'containerDirective' && node.name === 'figure')
    return node.children[0] && soleImageIn(node.children[0]);
  if (node.type !== 'paragraph' || node.children.length !== 1 || textOf(node) !== '') return undefined;
  const [only] = node.children;
  return only?.type === 'image' ? only.url : undefined;
}

const isShown = ({ ref }: Picture, nodes: readonly Nodes[]): boolean =>
  nodes.some(
    (one) =>
      (one.type === 'image' && one.url === ref) ||
      ('children' in one && isShown({ ref } as Picture, one.children)),
  );
