import { charAt, charBefore } from '../../../language/script.ts';
import { isCased, type SpacingFault, type SpacingText, spaces, wordAtStart } from './fault.ts';

const gap = new RegExp(String.raw`(?<=[^\s\p{Ps}\p{Pi}])${spaces}+(?=[^\s\p{L}\p{N}])`, 'gu');
/** Dots that go on, and faces. */
const longer = /^(?:\.\s?\.|[:;]-?[()DPp|])/u;

/** Spaces before marks that stand close to a word: `word ,next`. */
export function beforeStops({ text, words, native }: SpacingText): SpacingFault[] {
  const { stops, plain, domains } = words.spacing;
  return [...text.matchAll(gap)].flatMap(({ 0: space, index: start }) => {
    const end = start + space.length;
    const mark = charAt(text, end);
    const before = charBefore(text, start);
    if (!stops.includes(mark) || stops.includes(before) || longer.test(text.slice(end, end + 3))) return [];
    const fault = { start, end, mark, side: 'before' as const, text: '' as const };
    if (plain.includes(mark)) return [{ ...fault, sure: true }];
    const behind = text.slice(end + mark.length);
    const next = charAt(behind, 0);
    if (/^[\s"'\p{Pe}\p{Pf}]?$/u.test(next) || stops.includes(next)) {
      const isRatio = mark === ':' && /\p{N}/u.test(before) && /^\s*\p{N}/u.test(behind);
      return isRatio ? [] : [{ ...fault, sure: true }];
    }
    if (/\p{N}/u.test(next)) return mark === ',' && !/\p{N}/u.test(before) ? [{ ...fault, sure: false }] : [];
    if (!native.test(next)) return [];
    const word = wordAtStart.exec(behind)?.[0] ?? '';
    if (!isCased(next)) return mark === '.' && domains.includes(word) ? [] : [{ ...fault, sure: true }];
    if (mark === ',' || mark === ';') return [{ ...fault, sure: true }];
    return mark === '.' && /^\p{Lu}\p{Ll}/u.test(word) ? [{ ...fault, sure: false }] : [];
  });
}
