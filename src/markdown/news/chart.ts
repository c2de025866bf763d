import type { ElementContent } from 'hast';
import type { Table } from 'mdast';
import type { Block, Directive } from './block.ts';
import { element } from './element.ts';
import { imageIn } from './figure.ts';

/** A chart or map with its data as a table, for those who don't see it and those who want the figures. */
export const chart: Directive = {
  label: { required: 'what it shows' },
  attributes: { source: 'optional' },
  toHtml: (block) => {
    const image = imageIn(block.content);
    const [, data, ...others] = block.content;
    if (!image || image.rest.length > 0 || data?.type !== 'table' || others.length > 0) {
      const expected = 'an image, then one table of its data';
      block.report('directive-content', { name: block.node.name, expected });
      return null;
    }
    const picture = block.inline(image.paragraph);
    return element('figure', { className: ['news-chart'] }, [
      '\n',
      element('figcaption', {}, captionOf(block)),
      '\n',
      ...picture,
      '\n',
      tableOf(block, data),
      '\n',
    ]);
  },
};

function tableOf({ language, flow }: Block, data: Table) {
  const summary = element('summary', {}, [language.t('dataTable')]);
  return element('details', {}, ['\n', summary, ...flow([data])]);
}

function captionOf({ label, attributes: { source }, language, inline }: Block): (ElementContent | string)[] {
  const words = label ? inline(label) : [];
  return source ? [...words, ` · ${language.labelled(language.t('source'))}${source}`] : words;
}
