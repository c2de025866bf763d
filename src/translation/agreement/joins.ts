import { anyOf } from './word-finder.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** How many words of a text say “and”, or have it written onto them, and whether the first one does. */
export function joinsIn(text: string, words: AgreementWords): { first: boolean; count: number } {
  const { joiners, numbers, prefixes } = words;
  const [fold, [alone, onto]] = [foldOf(words), [joiners, prefixes.joins].map((all) => anyOf(words, all))];
  const join = new RegExp(`^(?:${alone || '(?!)'})$|^(?:${onto || '(?!)'})\\p{L}{3,}$`, 'u');
  const names = new Set(Object.keys(numbers).map(fold));
  const isJoin = (word: string) => join.test(word) && !names.has(word);
  const all = fold(text).match(/\p{L}+/gu) ?? [];
  return { first: isJoin(all[0] ?? ''), count: all.filter(isJoin).length };
}
