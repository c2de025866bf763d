/** The part of a text from `start` to before `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What is written onto the beginning of a name: `.NET`, `@desk`, `#news`, `$AAPL`, `/etc`, `--help`. */
const prefix = /^(?:[.@#]|\p{Sc}|(?:~|\.{1,2})?\/|--)$/u;
/** What also parts a word of the prose from a foreign one: `Text/نص`. */
const parting = /^[-/~]/;
/** What is written onto the beginning of a measure: `-40°C`, `$5bn`. */
const sign = /^[+\-−±]?\p{Sc}?$/u;
/** Up to three letters that are a word, such as a conjunction written onto the next one. */
const particle = /(?:^|[^s])s{1,3}$/;
/** What is written onto the end: `C++`, `C#`, `Windows™`, `US$`, `example.com/`. */
const suffix = /[+#%‰°™®©_٪\p{Sc}]+|،|\/(?=[\s)]|$)/uy;
/** What is short for several words ends in a full stop of its own: `U.S.`. */
const initials = /\p{L}\.\p{L}$/u;
/** A rating or blood group, whose minus is its own: `BBB-`, `O-`. */
const rating = /(?<![\p{L}\p{N}\p{Pd}−])\p{Lu}{1,4}$/u;

/**
 * The words of a text with a foreign letter, without the punctuation around them but with what is
 * written onto them as a part of the name or measure.
 *
 * @param classes what `createClasses` makes of the text
 */
export function foreignWords(text: string, classes: string): Span[] {
  return [...classes.matchAll(/[^wsbpq()]+/g)].flatMap(({ 0: word, index }) => {
    if (!word.includes('f')) return [];
    const start = index + word.search(/[fnm]/);
    const end = index + word.search(/[fnm][^fnm]*$/) + 1;
    return [
      {
        start: start - prefixLength(text, classes, index, start),
        end: end + suffixLength(text, classes, start, end),
      },
    ];
  });
}

function prefixLength(text: string, classes: string, word: number, start: number): number {
  const before = text.slice(word, start);
  if (before === '' || !canBegin(text, classes, word)) return 0;
  const fits = prefix.test(before) || (sign.test(before) && /\p{Nd}/u.test(text.charAt(start)));
  return fits ? before.length : 0;
}

/** Whether a word begins at an offset: after a letter or more of the prose, only if they are a particle. */
function canBegin(text: string, classes: string, offset: number): boolean {
  if (classes.charAt(offset - 1) !== 's' || text.charAt(offset - 1) === 'ـ') return true;
  return !parting.test(text.charAt(offset)) && particle.test(classes.slice(Math.max(0, offset - 4), offset));
}

function suffixLength(text: string, classes: string, start: number, end: number): number {
  if (classes.charAt(end) === 'p') return 0;
  suffix.lastIndex = end;
  const found = suffix.exec(text)?.[0].length;
  if (found) return found;
  if (text.charAt(end) === '.') return initials.test(text.slice(Math.max(start, end - 4), end)) ? 1 : 0;
  if (!/^[-−](?![\p{L}\p{N}\p{Pd}])/u.test(text.slice(end, end + 3))) return 0;
  return end - start <= 4 && rating.test(text.slice(Math.max(0, start - 1), end)) ? 1 : 0;
}

/** A number after a space, without a sign or unit of its own. */
const numeral =
  /[ \n][#№]?\p{Nd}+(?:[.,:/-]\p{Nd}+)*(?![.,:/-]?\p{Nd}|[\s\u00A0]?[%‰٪\p{Sc}]|[+°\p{L}\p{M}])/uy;
/** A numeral that counts nothing: `#9`, `2.0.1`, `10-2-4`. */
const label = /^(?:[#№]|\p{Nd}+(?:\.\p{Nd}+){2}|\p{Nd}+(?:-\p{Nd}+){2})/u;
const range = /^(\p{Nd}+)-(\p{Nd}+)$/u;
const nextThing = /\S/g;
const ownLetters = /s+/y;

/**
 * The end of a name with the number that belongs to it, as in `RFC 5005` or `ISO 8859-6`. A number
 * that a word of the prose follows is taken to count it, as in `Apple 150 دولار`, unless it can't.
 *
 * @param end where the name without a number ends
 */
export function withNumber(text: string, classes: string, end: number): number {
  numeral.lastIndex = end;
  const found = numeral.exec(text)?.[0];
  if (!found) return end;
  const after = end + found.length;
  return isLabel(found.trim()) || !isFollowedByWord(text, classes, after) ? after : end;
}

/** Whether a number is no amount nor a range of amounts, which would ascend. */
function isLabel(number: string): boolean {
  const [, from = '', to = ''] = range.exec(number) ?? [];
  return label.test(number) || (from !== '' && Number(from) >= Number(to));
}

/** Whether the next thing is a word or number of the prose; a particle written onto a foreign word is none. */
function isFollowedByWord(text: string, classes: string, offset: number): boolean {
  nextThing.lastIndex = offset;
  const start = nextThing.exec(text)?.index ?? text.length;
  if (classes.charAt(start) === 'n') return true;
  if (classes.charAt(start) !== 's') return false;
  ownLetters.lastIndex = start;
  ownLetters.exec(classes);
  return classes.charAt(ownLetters.lastIndex) !== 'f';
}
