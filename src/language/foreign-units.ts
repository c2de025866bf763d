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

/** Classes of a text in which the full stop of a foreign abbreviation (`Apple Inc.`) is a part of it. */
export function withAbbreviations(text: string, classes: string, abbreviation: RegExp | null): string {
  if (!abbreviation || !text.includes('.')) return classes;
  let result = '';
  for (const { 0: found, index } of text.matchAll(abbreviation)) {
    const stop = index + found.length - 1;
    const isWord = classes.charAt(stop - 1) === 'f' && !/[fn]/.test(classes.charAt(index - 1));
    if (isWord) result += `${classes.slice(result.length, stop)}f`;
  }
  return result + classes.slice(result.length);
}
