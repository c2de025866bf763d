import type { ElementContent } from 'hast';
import type { Nodes, Paragraph } from 'mdast';
import type { Block, Directive } from './block.ts';
import { element } from './element.ts';

/** An image with its caption, which is the rest of the text, and who made it. */
export const figure: Directive = {
  label: 'none',
  attributes: { credit: 'optional' },
  toHtml: (block) => {
    const parts = takeApart(block);
    if (!parts) {
      block.report('directive-content', { name: block.node.name, expected: 'an image, then its caption' });
      return null;
    }
    const image = block.inline(parts.image);
    const words = captionOf(block, parts.rest);
    const below = words.length > 0 ? [element('figcaption', {}, words), '\n'] : [];
    return element('figure', { className: ['news-figure'] }, ['\n', ...image, '\n', ...below]);
  },
};

/** The image that the block begins with, and what follows it. */
function takeApart({ content }: Block): { image: Paragraph; rest: Nodes[] } | null {
  const [first, ...others] = content;
  if (first?.type !== 'paragraph') return null;
  const [image, next, ...after] = first.children;
  if (image?.type !== 'image' && image?.type !== 'imageReference') return null;
  const line = next?.type === 'text' ? { ...next, value: next.value.trimStart() } : next;
  const beside = line ? [line, ...after] : [];
  const isEmpty = beside.length === 0 || (beside.length === 1 && line?.type === 'text' && line.value === '');
  return {
    image: { ...first, children: [image] },
    rest: isEmpty ? others : [{ ...first, children: beside }, ...others],
  };
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
