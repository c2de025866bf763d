import type { BlockContent, Nodes, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** What stands in brackets after the name of a block. */
export const labelOf = (words: string): Paragraph => ({
  type: 'paragraph',
  data: { directiveLabel: true },
  children: [{ type: 'text', value: words }],
});

/** A block of ours: `:::name[label]`. */
export const block = (name: string, children: readonly Nodes[], label?: Paragraph): ContainerDirective => ({
  type: 'containerDirective',
  name,
  attributes: {},
  children: [...(label ? [label] : []), ...(children as BlockContent[])],
});
