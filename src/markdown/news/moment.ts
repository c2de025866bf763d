import type { Element } from 'hast';
import type { Block } from './block.ts';
import { element } from './element.ts';
import { timeWords } from './times.ts';

/** The time that a block's `at` says; a problem if it can't be read. */
export function momentOf({ attributes: { at }, language, report }: Block): Element | null {
  if (at === undefined) return null;
  const words = timeWords(at, language, ['moment']);
  if (words === null) report('invalid-date', { key: 'at' }, 'at');
  return words === null ? null : element('time', { dateTime: language.isoTime(at) ?? at }, [words]);
}
