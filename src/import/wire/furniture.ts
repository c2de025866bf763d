import { type Conventions, type Fold, folded } from '../conventions.ts';
import { type Line, type Removed, type Sifted, wordsOf } from './lines.ts';

/** Longer than any headline that a label such as “Read also:” introduces, in words. */
const longestHeadline = 24;

/** Whether a line is furniture of one group. */
type Test = (text: string) => boolean;

/**
 * Takes out what the page around an article left in its text. Only a line that is nothing else
 * goes, so a phrase inside a sentence costs nothing.
 */
export function dropFurniture(
  lines: readonly Line[],
  { furniture }: Pick<Conventions, 'furniture'>,
  fold: Fold,
): Sifted {
  const groups = Object.entries(furniture).map(([reason, group]) => ({ reason, test: testOf(group, fold) }));
  const removed: Removed[] = [];
  const kept = lines.map((line) => {
    const group = groups.find(({ test }) => test(line.text));
    if (!group) return line;
    removed.push({ ...line, reason: group.reason });
    return { number: line.number, text: '' };
  });
  return { lines: kept, removed };
}

function testOf({ lines, labels, rows }: Conventions['furniture'][string], fold: Fold): Test {
  const whole = new Set([...folded(lines, fold), ...folded(labels, fold)]);
  const label = folded(labels, fold);
  const button = [...folded(rows, fold)].join('|');
  const row = new RegExp(`^(?:(?:${button})(?: |$)){2,}$`, 'u');
  return (text) => {
    const words = fold(text);
    if (words === '') return false;
    return whole.has(words) || (button !== '' && row.test(words)) || isLabelled(text, label, fold);
  };
}

/** A label, then a headline. A full stop shows a sentence, which is the story's own. */
function isLabelled(text: string, labels: ReadonlySet<string>, fold: Fold): boolean {
  const [, label = '', rest = ''] = /^([^:：|]+?)(?:\s?[:：|]|\s[–—-]\s)(.*)$/u.exec(text) ?? [];
  return labels.has(fold(label)) && wordsOf(rest).length <= longestHeadline && !/[.۔。]\P{L}*$/u.test(rest);
}
