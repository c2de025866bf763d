import type { WordRules } from './mixed-words.ts';

/** The part of a text from `start` to before `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What is written onto the beginning of a name: `.NET`, `@desk`, `#news`, `$AAPL`, `/etc`, `--help`, `°C`. */
const prefix = /^(?:[.@#°]|\p{Sc}|(?:~|\.{1,2})?\/|--)$/u;
const digitsBefore = /\p{Nd}+_+/uy;
/** What also parts a word of the prose from a foreign one: `Text/نص`. */
const parting = /^[/~]/;
/** A sign after a conjunction (`و-3°C`), a hyphen after all else (`ب-52H`). */
const hyphen = /^[-–]/;
const letters = /[\p{L}\p{M}\u0640]+$/u;
/** What is written onto the beginning of a measure: `-40°C`, `$5bn`. */
const sign = /^[+\-−±–]?\p{Sc}?$/u;
/** Up to three letters that are a word, such as a conjunction written onto the next one. */
const particle = /(?:^|[^s])s{1,3}$/;
/** What is written onto the end: `C++`, `C#`, `Windows™`, `US$`, `example.com/`. */
const suffix = /[+#%‰°™®©٪\p{Sc}]+|_+(?![\p{L}\p{N}])|،|\/(?=[\s)]|$)/uy;
/** What is short for several words ends in a full stop of its own: `U.S.`, `Rowling, J. K.`. */
const initials = /\p{L}\.\p{L}$|(?<!\p{L})\p{Lu}\.[ \u00A0]\p{Lu}$/u;
/** A tag, to be read as one in the direction of the prose if that has letters in it: `#COP30_دبي`. */
const tag = /[\p{L}\p{M}\p{N}_]+/uy;
/** A rating or blood group, whose minus is its own: `BBB-`, `O-`. */
const rating = /(?<![\p{L}\p{N}\p{Pd}−])\p{Lu}{1,4}$/u;

/**
 * The words of a text with a foreign letter, without the punctuation around them but with what is
 * written onto them as a part of the name or measure.
 *
 * @param classes what `createClasses` makes of the text
 */
export function foreignWords(text: string, classes: string, rules: WordRules): Span[] {
  return [...classes.matchAll(/[^wsbpq()]+/g)].flatMap(({ 0: word, index }) => {
    if (!word.includes('f')) return [];
    const start = index + (ownDigits(text, classes, index) || word.search(/[fnm]/));
    const end = index + word.search(/[fnm][^fnm]*$/) + 1;
    return [
      {
        start: start - prefixLength(text, classes, { start: index, end: start }, rules),
        end: end + suffixLength(text, classes, start, end),
      },
    ];
  });
}

/** How many characters at the beginning belong to the word of the prose before it, as in `COP30_دبي`. */
function ownDigits(text: string, classes: string, word: number): number {
  if (classes.charAt(word - 1) !== 's') return 0;
  digitsBefore.lastIndex = word;
  return digitsBefore.exec(text)?.[0].length ?? 0;
}

/** How much of what stands before the first letter or digit of a word is written onto it. */
function prefixLength(text: string, classes: string, { start, end }: Span, rules: WordRules): number {
  const before = text.slice(start, end);
  if (before === '' || !canBegin(text, classes, start, rules)) return 0;
  if (/^[@#]$/.test(before) && hasOwnLetters(text, classes, end)) return 0;
  const fits = prefix.test(before) || (sign.test(before) && /\p{Nd}/u.test(text.charAt(end)));
  return fits ? before.length : 0;
}

function hasOwnLetters(text: string, classes: string, start: number): boolean {
  tag.lastIndex = start;
  const length = tag.exec(text)?.[0].length ?? 0;
  return classes.slice(start, start + length).includes('s');
}

/** Whether a word begins at an offset: after a letter or more of the prose, only if they are a particle. */
function canBegin(text: string, classes: string, offset: number, { isConjunction }: WordRules): boolean {
  if (classes.charAt(offset - 1) !== 's' || text.charAt(offset - 1) === 'ـ') return true;
  const before = text.slice(Math.max(0, offset - 8), offset);
  if (hyphen.test(text.charAt(offset))) return isConjunction(letters.exec(before)?.[0] ?? '');
  return !parting.test(text.charAt(offset)) && particle.test(classes.slice(Math.max(0, offset - 4), offset));
}

function suffixLength(text: string, classes: string, start: number, end: number): number {
  if (classes.charAt(end) === 'p') return 0;
  suffix.lastIndex = end;
  const found = suffix.exec(text)?.[0].length;
  if (found) return found;
  if (text.charAt(end) === '.') return initials.test(text.slice(Math.max(0, end - 5), end)) ? 1 : 0;
  if (!/^[-−](?![\p{L}\p{N}\p{Pd}])/u.test(text.slice(end, end + 3))) return 0;
  return end - start <= 4 && rating.test(text.slice(Math.max(0, start - 1), end)) ? 1 : 0;
}
