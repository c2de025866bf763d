import type { Element } from 'hast';
import { idPattern } from '../../publication/schema.ts';
import type { Block, Directive } from './block.ts';
import { someText } from './content.ts';
import { element } from './element.ts';
import { momentOf } from './moment.ts';

declare module 'hast' {
  interface ElementData {
    /** Whether it is among the most important of its kind. */
    isKey?: true;
  }
}

/** Ids of live posts begin with this, so that none can take an id that the page itself uses. */
export const postPrefix = 'live-';

/** One post of live coverage: it has a time, and an address of its own for ever. */
export const live: Directive = {
  attributes: { id: 'required', at: 'required', key: 'optional' },
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
    const isKey = attributes['key'] === 'true';
    checkKey(block);
    const time = momentOf(block);
    const line = element('p', { className: ['news-label'] }, time ? [permalink(id, time)] : []);
    const heading = label ? ['\n', element('h2', {}, block.inline(label))] : [];
    const content = ['\n', line, ...heading, ...block.flow(block.content)];
    const post = element('article', { className: ['news-live'], id: postPrefix + id }, content);
    return isKey ? Object.assign(post, { data: { isKey } }) : post;
  },
};

const permalink = (id: string, time: Element) => element('a', { href: `#${postPrefix}${id}` }, [time]);

/** What is most important is listed by its heading. */
function checkKey({ attributes: { key }, label, node, report }: Block): void {
  if (key === undefined) return;
  if (key !== 'true')
    report('directive-attribute-value', { name: node.name, attribute: 'key', wanted: '`true`' }, 'key');
  else if (!label) report('directive-label', { name: node.name, wanted: 'what has happened' });
}
