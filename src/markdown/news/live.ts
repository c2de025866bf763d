import type { Element } from 'hast';
import { idPattern } from '../../publication/schema.ts';
import type { Directive } from './block.ts';
import { someText } from './content.ts';
import { element } from './element.ts';
import { momentOf } from './moment.ts';

/** Ids of live posts begin with this, so that none can take an id that the page itself uses. */
export const postPrefix = 'live-';

/** One post of live coverage: it has a time, and an address of its own for ever. */
export const live: Directive = {
  attributes: { id: 'required', at: 'required' },
  toHtml: (block) => {
    someText(block);
    const { label, attributes } = block;
    const id = attributes['id'] ?? '';
    if (id && !idPattern.test(id)) {
      block.report(
        'invalid-value',
        { key: 'id', detail: 'an id is lower-case Latin letters, digits and hyphens.' },
        'id',
      );
    }
    const time = momentOf(block);
    const line = element('p', { className: ['news-label'] }, time ? [permalink(id, time)] : []);
    const heading = label ? ['\n', element('h2', {}, block.inline(label))] : [];
    const content = ['\n', line, ...heading, ...block.flow(block.content)];
    return element('article', { className: ['news-live'], id: postPrefix + id }, content);
  },
};

const permalink = (id: string, time: Element) => element('a', { href: `#${postPrefix}${id}` }, [time]);
