import type { WordRules } from './mixed-words.ts';

/** Addresses of the web. */
const address = String.raw`(?:https?:\/\/|www\.)(?:[^\s<>«»“”"،؛؟()]|\([^\s<>«»“”"،؛؟()]*\))+(?<![.,:;!?'…])`;
const angle = String.raw`\d{1,3}(?:[.,]\d{1,9})?°(?:[ \u00A0]?\d{1,2}(?:\.\d{1,9})?[′'’](?:[ \u00A0]?\d{1,2}(?:\.\d{1,9})?[″"”])?)?`;
/** One coordinate of a place; a comma may join it to the next. */
const coordinate = String.raw`(?<![\w.])(?:${angle}[ \u00A0]?[NSEW](?!\w)|[NSEW][ \u00A0]?${angle})`;
const units = new RegExp(`${address}|${coordinate}`, 'g');
const hint = /:\/\/|www\.|°/;

/**
 * Classes of a right-to-left text in which addresses and coordinates (`33.5138° N`) are foreign as a
 * whole: they are read from left to right as one, even if a part of one is not.
 */
export function withUnits(text: string, classes: string): string {
  if (!hint.test(text)) return classes;
  let result = '';
  for (const { 0: found, index } of text.matchAll(units)) {
    result += classes.slice(result.length, index) + 'f'.repeat(found.length);
  }
  return result + classes.slice(result.length);
}

/** The letters before a full stop. */
const word = /[\p{L}\p{M}]+$/u;
/** In UTF-16 units: no abbreviation is longer. */
const longest = 16;

/** Classes of a text in which the full stop of a foreign abbreviation (`Apple Inc.`) is a part of it. */
export function withAbbreviations(text: string, classes: string, rules: WordRules): string {
  let result = '';
  for (let stop = text.indexOf('.'); stop >= 0; stop = text.indexOf('.', stop + 1)) {
    if (classes.charAt(stop - 1) !== 'f' || /[\p{L}\p{N}]/u.test(text.charAt(stop + 1))) continue;
    const first = classes.slice(Math.max(0, stop - longest), stop).search(/f+$/) - Math.min(stop, longest);
    const letters = word.exec(text.slice(stop + first, stop))?.[0] ?? '';
    if (classes.charAt(stop - letters.length - 1) === 'n') continue;
    if (!rules.isAbbreviation(letters, text.slice(stop + 1, stop + 4))) continue;
    result += `${classes.slice(result.length, stop)}f`;
  }
  return result + classes.slice(result.length);
}
