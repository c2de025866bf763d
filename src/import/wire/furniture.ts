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
  const headings = new Set([
    ...labelsAbove(lines, furniture, fold).flatMap((index) => headlinesBelow(lines, index)),
    ...closedLists(lines, furniture, fold),
  ]);
  const kept = lines.map((line, index) => {
    const group = groups.find(({ test }) => test(line.text));
    if (line.text === '' || (!group && !headings.has(index))) return line;
    removed.push({ ...line, reason: group?.reason ?? linkGroup });
    return { number: line.number, text: '' };
  });
  return { lines: kept, removed };
}

/** The group of furniture whose labels stand above headlines of other stories. */
const linkGroup = 'link to another story';

/** Where a label stands alone. */
function labelsAbove(lines: readonly Line[], furniture: Conventions['furniture'], fold: Fold): number[] {
  const labels = folded(furniture[linkGroup]?.labels ?? {}, fold);
  return lines.flatMap(({ text }, index) => (text !== '' && labels.has(fold(text)) ? [index] : []));
}

/** The lines of lists of other stories that say where they end: from the label above, up to that line. */
function closedLists(lines: readonly Line[], furniture: Conventions['furniture'], fold: Fold): number[] {
  const closes = folded(furniture[linkGroup]?.closes ?? {}, fold);
  const labels = folded(furniture[linkGroup]?.labels ?? {}, fold);
  return lines.flatMap(({ text }, end) => {
    if (text === '' || !closes.has(fold(text))) return [];
    const from = Math.max(0, end - longestList);
    const start = lines.slice(from, end).findIndex((line) => labels.has(withoutNumbers(line.text, fold)));
    if (start < 0) return [end];
    return Array.from({ length: end - from - start + 1 }, (_, index) => from + start + index);
  });
}

/** What begins a point, and the address behind a headline. */
const around = /^(?:[•▪◾◦●■►‣·*–—-]\s*)|\s*https?:\/\/\S+$/gu;

/** The longest word of a headline, in graphemes: what is longer is text in a script without spaces between words. */
const longestWord = 60;

const graphemes = new Intl.Segmenter('und');
const isShort = (text: string): boolean => {
  const words = wordsOf(text);
  return (
    words.length <= longestHeadline &&
    words.every((word) => word.length <= longestWord || [...graphemes.segment(word)].length <= longestWord)
  );
};

/** How a sentence ends, and one that is no question or call, which headlines often are. */
const sentenceEnd = /[\p{Sentence_Terminal}…:：]\P{L}*$/u;
const statementEnd = /(?![?!؟？！])[\p{Sentence_Terminal}:：]\P{L}*$/u;

/** The most lines of a list that says where it ends. */
const longestList = 40;

/** The most headlines below one label. */
const mostHeadlines = 10;

/**
 * The lines of a list of other stories: what stands right below its label up to a blank line, if each of them is a
 * headline, a point or an address. A full stop shows a sentence, which is the story's own; so does a question mark in a
 * line without a mark.
 */
function headlinesBelow(lines: readonly Line[], label: number): number[] {
  const first = lines[label + 1]?.text === '' ? label + 2 : label + 1;
  const isMarked = ({ text }: Line) => text.search(around) >= 0;
  const blank = lines.findIndex(({ text }, index) => index >= first && text === '');
  // Without a blank line below, nothing but marks tells a list from the story that goes on.
  const unmarked = lines.findIndex((line, index) => index >= first && !isMarked(line));
  const end = blank < 0 ? unmarked : blank;
  const list = lines.slice(first, end < 0 ? undefined : end);
  const isHeadline = (line: Line) => {
    const words = line.text.replace(around, '');
    return isShort(words) && !(isMarked(line) ? statementEnd : sentenceEnd).test(words);
  };
  const isList =
    list.length <= mostHeadlines && list.every(isHeadline) && (first === label + 1 || list.every(isMarked));
  return isList ? list.map((_, index) => first + index) : [];
}

/** `Comments (3)`, `list 1 of 3`: numbers count nothing. */
const withoutNumbers = (text: string, fold: Fold): string => fold(text.replace(/\p{Nd}+/gu, ' '));

function testOf({ lines, labels, rows }: Conventions['furniture'][string], fold: Fold): Test {
  const whole = new Set([...folded(lines, fold), ...folded(labels, fold)]);
  const label = folded(labels, fold);
  const button = [...folded(rows, fold)].join('|');
  const row = new RegExp(`^(?:(?:${button})(?: |$)){2,}$`, 'u');
  return (text) => {
    const words = fold(text);
    if (words === '') return false;
    const isWhole = whole.has(words) || whole.has(withoutNumbers(text, fold));
    return isWhole || (button !== '' && row.test(words)) || isLabelled(text, label, fold);
  };
}

/** A label, then a headline. A full stop shows a sentence, which is the story's own. */
function isLabelled(text: string, labels: ReadonlySet<string>, fold: Fold): boolean {
  const [, label = '', rest = ''] = /^([^:：|]+?)(?:\s?[:：|]|\s[–—-]\s)(.*)$/u.exec(text) ?? [];
  return labels.has(fold(label)) && isShort(rest) && !statementEnd.test(rest);
}
