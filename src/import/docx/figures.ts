import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attribute, element, elementsIn, isElement, wordsIn } from '../html/hast.ts';

/** A picture that is alone in its paragraph, and the caption below or above it, are a figure. */
export function withFigures(tree: Root): Root {
  const children: RootContent[] = [];
  const all = tree.children.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  for (let index = 0; index < all.length; index += 1) {
    const [node, next] = [all[index] as RootContent, all[index + 1]];
    const image = soleImage(node);
    const caption = next && isCaption(next) ? next : undefined;
    if (image && caption) children.push(figure([image], caption));
    else if (isElement(node, 'table') && caption) children.push(titled(node, caption));
    else if (isCaption(node) && isElement(next, 'table')) children.push(titled(next, node));
    else {
      children.push(node);
      continue;
    }
    index += 1;
  }
  return { ...tree, children };
}

const isCaption = (node: RootContent): node is Element =>
  isElement(node, 'p') && attribute(node, 'className') === 'caption';

function soleImage(node: RootContent): Element | undefined {
  if (!isElement(node, 'p') || wordsIn(node) !== '') return undefined;
  const images = [...elementsIn(node)].filter(({ tagName }) => tagName === 'img');
  return images.length === 1 ? images[0] : undefined;
}

const figure = (content: ElementContent[], caption: Element): Element =>
  element('figure', [...content, element('figcaption', caption.children)]);

const titled = (table: Element, caption: Element): Element => ({
  ...table,
  children: [element('caption', caption.children), ...table.children],
});
