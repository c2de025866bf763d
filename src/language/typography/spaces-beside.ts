import { charBefore } from '../script.ts';
import type { Edit } from './edits.ts';

/** A mark → the space that stands beside it. */
type Spaces = Readonly<Record<string, string>>;

const anyOf = (marks: readonly string[]) => marks.map((mark) => RegExp.escape(mark)).join('');
const space = '[ \\u00A0\\u202F\\n]';

/**
 * Fixed spaces before marks (`Quoi ?`) and behind them (`« mot`): in place of others, and where none is
 * typed, if a word is before it and the text goes on as behind a mark. Those inside times, addresses and
 * faces stay close.
 */
export function createSpacesBeside(
  before: Spaces,
  behind: Spaces,
): (text: string, isLiteral: (offset: number) => boolean) => Edit[] {
  const [pre, post] = [Object.keys(before), Object.keys(behind)];
  const leading = new RegExp(
    `(${space}?)([${anyOf(pre)}])(?!(?<=[:;])-?[()])(?=[${anyOf(pre)}]*(?:\\s|[.,)\\]"'\\p{Pf}]|$))`,
    'gu',
  );
  const trailing = new RegExp(`([${anyOf(post)}])(${space}?)(?=\\S)`, 'gu');
  return (text, isLiteral) => [
    ...(pre.length > 0
      ? [...text.matchAll(leading)].flatMap((found) => spaceBefore(found, before, text, isLiteral))
      : []),
    ...(post.length > 0
      ? [...text.matchAll(trailing)].flatMap((found) => spaceBehind(found, behind, isLiteral))
      : []),
  ];
}

function spaceBefore(
  { 1: typed = '', 2: mark = '', index }: RegExpExecArray,
  spaces: Spaces,
  text: string,
  isLiteral: (offset: number) => boolean,
): Edit[] {
  const at = index + typed.length;
  const wanted = spaces[mark] ?? '';
  const word = charBefore(text, index);
  const isBehindMark = Object.hasOwn(spaces, word) && word !== '»';
  if (typed === wanted || isLiteral(at) || /^[\s\p{Ps}\p{Pi}]?$/u.test(word)) return [];
  if (typed !== '') return [{ start: index, end: at, text: wanted, kind: 'space' }];
  const isTight = isBehindMark || !/[\p{L}\p{M}\p{Nd}%)\]"'\p{Pf}]/u.test(word);
  return isTight ? [] : [{ start: at, end: at + mark.length, text: wanted + mark, kind: 'space' }];
}

function spaceBehind(
  { 1: mark = '', 2: typed = '', index }: RegExpExecArray,
  spaces: Spaces,
  isLiteral: (offset: number) => boolean,
): Edit[] {
  const wanted = spaces[mark] ?? '';
  if (typed === wanted || isLiteral(index)) return [];
  if (typed === '') return [{ start: index, end: index + mark.length, text: mark + wanted, kind: 'space' }];
  return [
    { start: index + mark.length, end: index + mark.length + typed.length, text: wanted, kind: 'space' },
  ];
}
