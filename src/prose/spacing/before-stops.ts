import { charAt, charBefore } from '../../language/script.ts';
import { isCased, type SpacingFault, type SpacingText, spaces, wordBehind } from './fault.ts';

const gap = new RegExp(String.raw`(?<=[^\s\p{Ps}\p{Pi}])${spaces}+(?=[^\s\p{L}\p{N}])`, 'gu');
/** Dots and colons that go on, and faces. */
const longer = /^(?:\.\s?\.|::|[:;]-?[()DPp|](?![\p{L}\p{N}]))/u;

/** Spaces before marks that stand close to a word: `word ,next`. */
export function beforeStops(of: SpacingText): SpacingFault[] {
  const { text, words } = of;
  return [...text.matchAll(gap)].flatMap(({ 0: space, index: start }): SpacingFault[] => {
    const end = start + space.length;
    const mark = charAt(text, end);
    const { stops } = words.spacing;
    const isStop = stops.includes(mark) && !stops.includes(charBefore(text, start));
    if (!isStop || longer.test(text.slice(end, end + 4))) return [];
    const sure = isSure(of, mark, charBefore(text, start), text.slice(end + mark.length));
    return sure === null ? [] : [{ start, end, mark, side: 'before', text: '', sure }];
  });
}

/**
 * Whether a space before a mark is surely too much; `null` if it is not. `3 : 1` is a ratio, and
 * `.org`, `:smile:` and `!important` begin with their marks.
 */
function isSure(
  { words, native }: SpacingText,
  mark: string,
  before: string,
  behind: string,
): boolean | null {
  const { stops, plain, domains } = words.spacing;
  if (plain.includes(mark)) return true;
  const next = charAt(behind, 0);
  const isDigit = /\p{N}/u.test(before);
  if (/^[\s"'\p{Pe}\p{Ps}\p{Pi}\p{Pf}]?$/u.test(next) || stops.includes(next))
    return mark === ':' && isDigit && /^\s*\p{N}/u.test(behind) ? null : true;
  if (/\p{N}/u.test(next)) return mark === ',' && !isDigit ? false : null;
  if (!native.test(next)) return null;
  const word = wordBehind(behind, 0);
  if (!isCased(next)) return mark === '.' && domains.includes(word) ? null : true;
  if (mark === ',' || mark === ';') return true;
  return mark === '.' && /^\p{Lu}\p{Ll}/u.test(word) ? false : null;
}
