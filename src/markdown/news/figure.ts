import type { Element, ElementContent } from 'hast';
import type { Nodes, Paragraph } from 'mdast';
import type { Block, Directive } from './block.ts';
import { element } from './element.ts';

/** An image with its caption, which is the rest of the text, and who made it. */
export const figure: Directive = {
  label: 'none',
  attributes: { credit: 'optional' },
  toHtml: (block) => {
    const made = figureOf(block, block.content);
    if (made) return made;
    block.report('directive-content', { name: block.node.name, expected: 'an image, then its caption' });
    return null;
  },
};

/** An image of some content with what follows it as its caption; `null` if the content does not begin with one. */
export function figureOf(block: Block, content: readonly Nodes[]): Element | null {
  const parts = imageIn(content);
  if (!parts) return null;
  const image = block.inline(parts.paragraph);
  const rest = [...parts.rest, ...content.slice(1)];
  const words = captionOf(block, rest);
  // Where it is written tells which block of the text it is; several paragraphs tell that themselves.
  const position = rest.length === 1 ? rest[0]?.position : undefined;
  const below = words.length > 0 ? [{ ...element('figcaption', {}, words), position }, '\n'] : [];
  return element('figure', { className: ['news-figure'] }, ['\n', ...image, '\n', ...below]);
}

/** The image that some content begins with, and what stands behind it in the same paragraph. */
export function imageIn([first]: readonly Nodes[]): { paragraph: Paragraph; rest: Paragraph[] } | null {
  if (first?.type !== 'paragraph') return null;
  const [image, next, ...after] = first.children;
  if (image?.type !== 'image' && image?.type !== 'imageReference') return null;
  const line = next?.type === 'text' ? { ...next, value: next.value.trimStart() } : next;
  const beside = line ? [line, ...after] : [];
  const isEmpty = beside.length === 0 || (beside.length === 1 && line?.type === 'text' && line.value === '');
  return {
    paragraph: { ...first, children: [image] },
    rest: isEmpty ? [] : [{ ...first, children: beside, position: behind(image, first) }],
  };
}

/** Where the rest of a paragraph is. */
function behind({ position: before }: Nodes, { position: all }: Paragraph): Paragraph['position'] {
  return before && all && { start: before.end, end: all.end };
}

/** One line, `caption · credit`; several paragraphs where the caption has several. */
function captionOf(block: Block, rest: readonly Nodes[]): (ElementContent | string)[] {
  const { credit } = block.attributes;
  const [only, ...others] = rest;
  if (!only) return credit ? [credit] : [];
  if (only.type === 'paragraph' && others.length === 0) {
    return [...block.inline(only), ...(credit ? [` · ${credit}`] : [])];
  }
  return [...block.flow(rest), ...(credit ? [element('p', {}, [credit]), '\n'] : [])];
}
