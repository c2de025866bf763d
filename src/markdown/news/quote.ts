import type { Directive } from './block.ts';
import { someText } from './content.ts';
import { element } from './element.ts';

/** A quotation set off from the text, with who said it. */
export const quote: Directive = {
  label: { required: 'who said it' },
  toHtml: (block) => {
    someText(block);
    const words = element('blockquote', {}, block.flow(block.content));
    const speaker = block.label ? [element('figcaption', {}, block.inline(block.label)), '\n'] : [];
    return element('figure', { className: ['news-quote'] }, ['\n', words, '\n', ...speaker]);
  },
};
