import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { block, labelOf } from '../blocks.ts';
import { attribute, elementsIn, isElement, wordsIn } from './hast.ts';
import { pictureOf } from './pictures.ts';
import type { Reading } from './reading.ts';

/** A picture in the text. */
export function imageOf(reading: Reading, node: Element): Nodes | undefined {
  const ref = pictureOf(reading, node);
  return ref === undefined ? undefined : { type: 'image', url: ref, alt: attribute(node, 'alt') ?? '' };
}

/** A quotation, with who said it if it says so. */
export function quoteOf(state: State, node: Element): Nodes {
  const speaker = node.children.findLast((one): one is Element => isElement(one, 'footer', 'cite'));
  if (!speaker) return defaultHandlers.blockquote(state, node) as Nodes;
  const rest = { ...node, children: node.children.filter((one) => one !== speaker) };
  return block('quote', state.toFlow(state.all(rest)), labelOf(wordsIn(speaker).replace(/^[\s–—-]+/u, '')));
}

/** What a figure holds: pictures, a quotation, a table, or anything else, and its caption. */
export function figureOf(reading: Reading, state: State, node: Element): Nodes[] {
  const caption = [...elementsIn(node)].find(({ tagName }) => tagName === 'figcaption');
  const images = [...elementsIn(node)].filter(({ tagName }) => tagName === 'img');
  const words = caption ? wordsIn(caption) : '';
  const rest: Element = { ...node, children: without(node.children, caption) };
  const quoted = [...elementsIn(node)].find(({ tagName }) => tagName === 'blockquote' || tagName === 'table');
  if (images.length === 0 || quoted) {
    const flow = state.toFlow(state.all(rest)) as RootContent[];
    if (words === '') return flow;
    const kind = quoted?.tagName === 'table' ? 'table' : 'quote';
    const [only, ...others] = flow;
    if (only?.type === 'containerDirective' && only.attributes?.['src'] && others.length === 0)
      return [{ ...only, children: [labelOf(words)] }];
    if (quoted && only && others.length === 0 && (only.type === 'table' || only.type === 'blockquote'))
      return [block(kind, only.type === 'blockquote' ? only.children : [only], labelOf(words))];
    return [...flow, { type: 'paragraph', children: [{ type: 'text', value: words }] }];
  }
  return picturesOf(reading, state, images, caption);
}

/** A figure for each picture; the caption stands below the last one. */
function picturesOf(
  reading: Reading,
  state: State,
  images: readonly Element[],
  caption: Element | undefined,
): Nodes[] {
  const words = caption ? (state.all(caption) as PhrasingContent[]) : [];
  const found = images.flatMap((image) => imageOf(reading, image) ?? []);
  if (found.length === 0) return state.toFlow(words) as Nodes[];
  return found.map((image, index) => {
    const line: Paragraph = { type: 'paragraph', children: [image as PhrasingContent] };
    if (index < found.length - 1 || words.length === 0) return line;
    const picture = reading.pictures.find(({ ref }) => 'url' in image && ref === image.url);
    if (picture && caption) picture.caption ??= wordsIn(caption);
    return block('figure', [line, ...(state.toFlow(words) as RootContent[])]);
  });
}

function without(children: readonly ElementContent[], gone: Element | undefined): ElementContent[] {
  return children.flatMap((one): ElementContent[] => {
    if (one === gone) return [];
    return one.type === 'element' ? [{ ...one, children: without(one.children, gone) }] : [one];
  });
}
