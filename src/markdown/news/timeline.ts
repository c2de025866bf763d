import type { List, ListItem } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block, Directive } from './block.ts';
import { only } from './content.ts';
import { titled } from './element.ts';
import { timeWords } from './times.ts';

/** Events in their order. Each item of the list begins with a time and a colon. */
export const timeline: Directive = {
  toHtml: (block) => {
    const list = only(block, 'list', 'one list');
    const content = list ? [ordered(list, block)] : block.content;
    return titled(block, 'section', block.language.t('timeline'), block.flow(content));
  },
};

function ordered(list: List, block: Block): List {
  return { ...list, ordered: true, children: list.children.map((item) => timed(item, block)) };
}

const beginning = /^(\d[\d:TZ+-]*(?: \d\d:\d\d(?::\d\d)?)?):(?!\d)/;

/** The item with its time as the edition words it, and as machines read it. */
function timed(item: ListItem, block: Block): ListItem {
  const [first, ...others] = item.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const dateTime = text?.type === 'text' ? (beginning.exec(text.value)?.[1] ?? '') : '';
  const words = timeWords(dateTime, block.language);
  if (first?.type !== 'paragraph' || text?.type !== 'text' || words === null) {
    block.report('timeline-time', { text: textOf(item).slice(0, 40) }, item);
    return item;
  }
  const hProperties = { dateTime: block.language.isoTime(dateTime) ?? dateTime };
  const time = { ...text, value: words, data: { hName: 'time', hProperties } };
  const event = { ...text, value: text.value.slice(dateTime.length) };
  return {
    ...item,
    children: [{ ...first, children: [time, event, ...first.children.slice(1)] }, ...others],
  };
}
