import type { ElementContent } from 'hast';
import type { Block, Directive } from './block.ts';
import { only } from './content.ts';
import { element } from './element.ts';

/** A table of data with a caption, and where the data come from. */
export const table: Directive = {
  label: { required: 'the caption' },
  attributes: { source: 'optional' },
  toHtml: (block) => {
    const data = only(block, 'table', 'one table');
    const found = data && block.flow([data]).find((node) => node.type === 'element');
    if (!found) return null;
    const caption = element('caption', {}, captionOf(block));
    const properties = { ...found.properties, className: ['news-table'] };
    return { ...found, properties, children: [{ type: 'text', value: '\n' }, caption, ...found.children] };
  },
};

function captionOf({ label, attributes: { source }, language, inline }: Block): (ElementContent | string)[] {
  const words = label ? inline(label) : [];
  return source ? [...words, ` · ${language.labelled(language.t('source'))}${source}`] : words;
}
