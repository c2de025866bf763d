import { rightToLeftLetter } from './bidi-classes.ts';
import type { WordRules } from './mixed-words.ts';

/** Addresses of the web. */
const address = String.raw`(?:https?:\/\/|www\.)(?:[^\s<>«»“”"،؛؟()]|\([^\s<>«»“”"،؛؟()]*\))+(?<![.,:;!?'…])`;
const angle = String.raw`\d{1,3}(?:[.,]\d{1,9})?°(?:[ \u00A0]?\d{1,2}(?:\.\d{1,9})?[′'’](?:[ \u00A0]?\d{1,2}(?:\.\d{1,9})?[″"”])?)?`;
/** One coordinate of a place; a comma may join it to the next. */
const coordinate = String.raw`(?<![\w.])(?:${angle}[ \u00A0]?[NSEW](?!\w)|[NSEW][ \u00A0]?${angle})`;
const units = new RegExp(`${address}|${coordinate}`, 'g');
const inPath = String.raw`[^\s<>«»“”"،؛؟()/\\]`;
/** From a root (`/home/سارة`, `C:\سارة`) or a first Latin name (`src/ترجمة.json`, `example.com/أخبار`). */
const path = new RegExp(
  String.raw`(?<![A-Za-z\p{M}\p{N}/\\.:~-]|\p{L}{2})(?:[A-Za-z]:[\\/]|(?:~|\.{1,2})?[\\/](?=${inPath})|[A-Za-z][\w.-]*[\\/])(?:${inPath}+[\\/])*${inPath}*(?<![.,:;!?'…])[\\/]?`,
  'gu',
);
const hint = /:\/\/|www\.|°|[\\/]/;
/** What tells a path from two words with a stroke between them, such as `km/ساعة`. */
const surePath = /^(?:[A-Za-z]:|~|\.|[\w-]+\.\w)|[\\/].*[\\/].|\.\w{1,5}$/;

/**
 * Classes of a right-to-left text in which addresses and coordinates (`33.5138° N`) are foreign as a
 * whole: they are read from left to right as one, even if a part of one is not.
 */
export function withUnits(text: string, classes: string): string {
  if (!hint.test(text)) return classes;
  const found = [...text.matchAll(units), ...pathsIn(text)].sort((a, b) => a.index - b.index);
  return replaced(classes, found, ({ length }) => 'f'.repeat(length));
}

/** Classes of a left-to-right text in which the strokes and points of paths part the foreign names. */
export function withPaths(text: string, classes: string): string {
  if (!/[\\/]/.test(text)) return classes;
  return replaced(classes, pathsIn(text), (found, itsClasses) =>
    itsClasses.replace(/./gs, (one, at) => (/[\\/.]/.test(found.charAt(at)) ? 's' : one)),
  );
}

/** Classes with others for what was found, in its order; what overlaps with something before is left. */
function replaced(
  classes: string,
  found: readonly RegExpExecArray[],
  make: (found: string, classes: string) => string,
): string {
  let result = '';
  for (const { 0: text, index } of found) {
    if (index < result.length) continue;
    result += classes.slice(result.length, index) + make(text, classes.slice(index, index + text.length));
  }
  return result + classes.slice(result.length);
}

/** Paths of files and addresses that have names from right to left in them. */
function pathsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(path)].filter(({ 0: found, index }) => {
    const isAlone = /[A-Za-z]/.test(found) || !/\p{L}/u.test(text.charAt(index - 1));
    return rightToLeftLetter.test(found) && surePath.test(found) && isAlone;
  });
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
