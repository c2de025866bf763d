import type { Span } from './foreign-words.ts';
import type { WordRules } from './mixed-words.ts';

const one = String.raw`(?:\p{Nd}{1,3}(?:[ \u00A0]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,:/–-]\p{Nd}+)*)`;
/** What makes an amount of a number that ends before it. */
const end = String.raw`(?![.,:/–-]?\p{Nd}|[\s\u00A0]?[%‰٪]|\p{Sc}|[+°\p{L}\p{M}])`;
/** A number after a space, without a sign or unit of its own. */
const numeral = new RegExp(String.raw`[ \n][#№]?${one}${end}`, 'uy');
/** More of the same, as in `pp. 10–15, 20`. */
const more = new RegExp(String.raw`(?:[,،]|[ \n]&)[ \n]${one}${end}`, 'uy');
/** Before the last of them, as in `pp. 3 and 10–15`. */
const listed = /[ \n][#№]?\p{Nd}[\p{Nd}.,–\- \n]*[ \n](?:\p{L}{1,3}|&)$/u;
/** A numeral that counts nothing: `#9`, `2.0.1`, `10-2-4`. */
const label = /^(?:[#№]|\p{Nd}+(?:\.\p{Nd}+){2}|\p{Nd}+(?:-\p{Nd}+){2})/u;
const range = /^(\p{Nd}+)-(\p{Nd}+)$/u;
/** Of a game: it is read as all others are. */
const score = /^\p{Nd}{1,2}[-–]\p{Nd}{1,2}$/u;
/** A year of these times (whole centuries are amounts more often), or what languages seldom count with digits. */
const seldomCounts = /^(?:(?:19|20)(?!00)\p{Nd}{2}|[0-2])$/u;
const isRange = /[–-]/;
const lastOf = /[\p{L}\p{M}]+(?=\s*$)/u;
const firstOf = /^[\p{L}\p{M}]+/u;
const nextThing = /\S/g;
const ownLetters = /s+/y;
/** In UTF-16 units: as far as one looks for words that a number counts, or back for one that it belongs to. */
const farthest = 32;

/**
 * The end of a name with the number that belongs to it, as in `RFC 5005`, `iPhone 17` or `pp. 10–15`.
 * A number that a word of the prose follows is taken to count it, as in `Apple 150 دولار`, unless it
 * can't: because of what the word is, or because its form is not what the number asks for.
 *
 * @param name where the name without a number is
 */
export function withNumber(text: string, classes: string, name: Span, rules: WordRules): number {
  const { start, end } = name;
  numeral.lastIndex = end;
  const found = numeral.exec(text)?.[0];
  if (!found) return end;
  const number = found.trim();
  const after = end + found.length;
  const words = text.slice(Math.max(start, end - farthest), end);
  const isNumbered = rules.endsNumbered(words) || rules.endsNumbered(words.replace(listed, ''));
  if (score.test(number) && !isNumbered) return end;
  if (isNumbered || isLabel(number)) return withMore(text, classes, after, rules);
  const next = nextWord(text, classes, after);
  if (next === null) return withMore(text, classes, after, rules);
  const isSaid =
    rules.isUncertain(next) && saysOfName(text.slice(Math.max(0, start - farthest), start), next);
  return (rules.counts(number, next) ?? !(isSaid || seldomCounts.test(number))) ? end : after;
}

/** Whether a sentence begins with the name that a word follows, or says that word (with a particle) before the name, too. */
function saysOfName(before: string, word: string): boolean {
  if (/(?:^|[.!?؟؛\n]\s*|[«“"(]\s*)$/.test(before)) return before.length < farthest || before.trim() !== '';
  const [last, first] = [lastOf.exec(before)?.[0] ?? '', firstOf.exec(word)?.[0]];
  return last === first || last.slice(1) === first;
}

/** The end of the numbers that go on with commas, unless what they count follows. */
function withMore(text: string, classes: string, end: number, rules: WordRules): number {
  more.lastIndex = end;
  const found = more.exec(text)?.[0];
  if (!found) return end;
  const next = nextWord(text, classes, end + found.length);
  const number = found.slice(found.search(/\p{Nd}/u));
  if (next !== null && !isRange.test(number) && rules.counts(number, next) !== false) return end;
  return withMore(text, classes, end + found.length, rules);
}

/** Whether a number is no amount nor a range of amounts, which would ascend. */
function isLabel(number: string): boolean {
  const [, from = '', to = ''] = range.exec(number) ?? [];
  return label.test(number) || (from !== '' && Number(from) >= Number(to));
}

/**
 * The words or number of the prose that come next, `null` if none do; a particle written onto a
 * foreign word is none.
 */
function nextWord(text: string, classes: string, offset: number): string | null {
  nextThing.lastIndex = offset;
  const start = nextThing.exec(text)?.index ?? text.length;
  const kind = classes.charAt(start);
  if (kind !== 'n' && kind !== 's') return null;
  ownLetters.lastIndex = start;
  ownLetters.exec(classes);
  return kind === 's' && classes.charAt(ownLetters.lastIndex) === 'f'
    ? null
    : text.slice(start, start + farthest);
}
