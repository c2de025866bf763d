import type { Directive } from './block.ts';
import { element } from './element.ts';
import { figureOf } from './figure.ts';

/** Several pictures side by side: paragraphs that begin with one, each with its caption. */
export const gallery: Directive = {
  label: 'none',
  attributes: { credit: 'optional' },
  toHtml: (block) => {
    const figures = block.content.map((one) => figureOf(block, [one]));
    if (figures.length < 2 || figures.includes(null)) {
      const expected = 'two pictures or more, each with its caption behind it and an empty line between them';
      block.report('directive-content', { name: block.node.name, expected });
      return null;
    }
    const shown = figures.flatMap((one) => (one ? ['\n', one] : []));
    return element('div', { className: ['news-gallery'] }, [...shown, '\n']);
  },
};
