/**
 * Emphasis next to letters without case. CommonMark lets `**` open only where a word can begin, by
 * looking for spaces and punctuation around it; Arabic attaches particles to words and leaves no
 * space after a colon, so `و**«القدس»**` and `**عاجل:**انفجار` stay asterisks. The cure: a filler
 * between the letter and the delimiters. It is put only beside letters that have no case (`Lo`), so
 * Latin text parses as ever.
 * https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */

/** How far around a digit its neighbours are looked for, in UTF-16 units. */
const reach = 100;

const delimiters = /[*_~]+/g;
const caseless = /[\p{Lo}\p{Lm}\p{M}]/u;
const digit = /\p{Nd}/u;
const opening = /[\p{Ps}\p{Pi}"'`\\!&]/u;
const closing = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{S}]/u;

/** The offsets at which emphasis would fail without a filler, ascending. */
export function besideDelimiters(text: string): number[] {
  if (!caseless.test(text)) return [];
  return [...text.matchAll(delimiters)].flatMap((match) => placesAround(text, match[0], match.index));
}

/** Where fillers belong around a group of delimiters: before it, after it, both, or nowhere. */
function placesAround(text: string, group: string, start: number): number[] {
  const end = start + group.length;
  const before = charBefore(text, start);
  const after = charAfter(text, end);
  if (before === '' || after === '' || before === '\\') return [];
  const letterBefore = isAttached(text, before, start);
  const letterAfter = isAttached(text, after, end);
  const mixed = new Set(group).size > 1;
  const opens = letterBefore && (opening.test(after) || (mixed && letterAfter));
  const closes = letterAfter && (closing.test(before) || (mixed && letterBefore));
  return [...(opens ? [start] : []), ...(closes ? [end] : [])];
}

/** Whether a character is a letter without case, or a digit among such letters. */
function isAttached(text: string, char: string, offset: number): boolean {
  if (caseless.test(char)) return true;
  if (!digit.test(char)) return false;
  const before = text
    .slice(Math.max(0, offset - reach), offset)
    .match(/\p{L}/gu)
    ?.at(-1);
  const after = /\p{L}/u.exec(text.slice(offset, offset + reach))?.[0];
  return (
    [before, after].every((letter) => letter === undefined || caseless.test(letter)) &&
    Boolean(before ?? after)
  );
}

function charBefore(text: string, offset: number): string {
  const low = text.charAt(offset - 1);
  return /[\uDC00-\uDFFF]/.test(low) ? text.slice(offset - 2, offset) : low;
}

function charAfter(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : '';
}
