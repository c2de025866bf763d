import type { Element } from 'xast';
import { statusOf } from '../agency/status.ts';
import { timeOf } from '../agency/times.ts';
import { attributeOf, childOf, localName, textOf } from '../agency/xml.ts';
import { idOf, lastPart } from './values.ts';

export const guidOf = (item: Element): string => attributeOf(item, 'guid') ?? '';

/** Items without a number are as new as they say. */
export const versionOf = (item: Element): string | undefined =>
  attributeOf(item, 'version') ?? timeOf(textOf(childOf(item, 'itemMeta', 'versionCreated')));

/** What IPTC NewsCodes call the nature of an item: `text`, `picture`. */
export const natureOf = (item: Element): string =>
  lastPart(idOf(childOf(item, 'itemMeta', 'itemClass'))) ?? 'text';

export const isNews = (item: Element): boolean => localName(item.name) === 'newsItem';
export const isText = (item: Element): boolean =>
  isNews(item) && ['text', 'composite'].includes(natureOf(item));
export const isPicture = (item: Element): boolean =>
  isNews(item) && ['picture', 'graphic'].includes(natureOf(item));

const pubStatusOf = (item: Element) => statusOf(idOf(childOf(item, 'itemMeta', 'pubStatus')));

/** Whether its agency withdrew it. */
export const isWithdrawn = (item: Element): boolean => pubStatusOf(item) === 'canceled';

/** Whether its agency neither withdrew it nor holds it back. */
export const isUsable = (item: Element): boolean => pubStatusOf(item) === 'draft';
