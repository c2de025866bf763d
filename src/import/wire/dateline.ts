import { sortWords } from './dateline-words.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './lines.ts';

/** The place, date and agency in front of a lead. */
export interface Dateline {
  /** Place and date as they stood; empty where only an agency did. */
  dateline: string;
  source?: string | undefined;
  /** Names that some agencies put into it. */
  byline?: string | undefined;
  /** The text after it. */
  rest: string;
}

/** No dateline is longer, in UTF-16 units. */
const longest = 110;
const mostPlaces = 5;

/** Where a dateline may end: dashes, of tatweel too, slashes, a closing bracket, a colon; in Arabic also joined to the agency. */
const breaks = /\s*(?:--+|[–—-]|(?<=\s)\u0640+(?=\s|$)|\/|:)\s*|\)\s*/gu;

/**
 * Takes a dateline off a text: `BAGHDAD, Jan 21 (CA) - `, `بغداد 21 كانون الثاني (وكالة) – `, `Coast News/ `. It is one only
 * if nothing but places, dates and agencies stands before its end.
 */
export function takeDateline(text: string, lexicon: Lexicon): Dateline | null {
  const ends = [...text.slice(0, longest).matchAll(breaks)].filter(
    ({ 0: mark, index }) => index > 0 && !isHyphen(text, mark, index),
  );
  for (const { 0: mark, index } of ends.reverse()) {
    const end = index + mark.length;
    const closes = mark.startsWith(')');
    const found = readPrefix(text.slice(0, closes ? index + 1 : index), lexicon, mark.trim());
    const rest = text.slice(end).replace(/^[\s–—:/_-]+|^\.(?=\s)\s*/u, '');
    const isSpaced = /\s/.test(mark) || text.length === end;
    if (found && (isSpaced || found.isCertain) && (found.isCertain || isSentence(rest)))
      return { ...found, rest };
  }
  return null;
}

/** A hyphen inside of a word, as in `a narrow-gauge line`. */
const isHyphen = (text: string, mark: string, index: number): boolean =>
  mark === '-' && /\p{Ll}/u.test(text[index - 1] ?? '') && /\p{Ll}/u.test(text[index + 1] ?? '');

/** What follows a place and a dash begins like a sentence, and has no second dash that closes an aside. */
const isSentence = (rest: string): boolean =>
  /^[\p{Lu}\p{Lo}"“«'‘(\d]/u.test(rest) && wordsOf(rest).length > 3 && !/^[^.!?؟]{0,60}\s[–—]\s/u.test(rest);

interface Prefix extends Omit<Dateline, 'rest'> {
  /** Whether an agency, a date or capitals show it; a place alone may be anything. */
  isCertain: boolean;
}

function readPrefix(prefix: string, lexicon: Lexicon, mark: string): Prefix | null {
  if (/[!?؟;؛«»“”"]/u.test(prefix) || /\p{L}{5,}\.(?:\s|$)/u.test(prefix)) return null;
  const { text: whole, byline, named } = withoutNames(prefix, mark, lexicon);
  const text = withoutUrgent(whole, lexicon);
  const { places, dates, agency } = sortWords(text, lexicon);
  const source = named ?? agency;
  if (places.length > mostPlaces || !places.every(isPlace)) return null;
  const isCapital =
    places.length > 0 && places.every((word) => /\p{Lu}{2,}/u.test(word) && !/\p{Ll}{2,}/u.test(word));
  const hasDate = dates.some((word) => /\p{N}/u.test(word)) && dates.length > 1;
  const isSlash = mark === '/' || mark === ':';
  if (
    source === undefined &&
    !hasDate &&
    (isSlash || (!isCapital && (places.length === 0 || places.length > 2)))
  )
    return null;
  // `(Reuters) - Northgate Tea Ltd:` begins a sentence.
  if (source !== undefined && (named === undefined || byline !== undefined) && mark === ':') return null;
  const dateline = trimmed(agency === undefined || named !== undefined ? text : text.replace(agency, ' '));
  if (dateline === '' && source === undefined) return null;
  return { dateline, source, byline, isCertain: source !== undefined || hasDate || isCapital };
}

/** `بغداد / ٥ آذار / خاص`: a sign between strokes that the story is theirs, or in a hurry. */
const withoutUrgent = (text: string, { urgent, fold }: Lexicon): string =>
  text
    .split('/')
    .filter((part) => !urgent.has(fold(part)))
    .join('/');

/** An agency in brackets or between slashes, and names of people behind or before it. */
function withoutNames(
  prefix: string,
  mark: string,
  lexicon: Lexicon,
): { text: string; byline?: string; named?: string } {
  const bracket = [...prefix.matchAll(/\(([^()]{2,40})\)/gu)].at(-1);
  if (bracket) {
    const after = prefix.slice(bracket.index + bracket[0].length).replace(/^[\s–—-]+|[\s–—-]+$/gu, '');
    const isName = isPerson(after, lexicon);
    const text = isName || after === '' ? prefix.slice(0, bracket.index) : prefix.replace(bracket[0], ' ');
    return { text, named: (bracket[1] ?? '').trim(), ...(isName && { byline: after }) };
  }
  const parts = prefix.split(/\/|\s[–—-]\s/u).map((part) => part.trim());
  const known = parts.findIndex((part) => isAgencyName(part, lexicon));
  const people = parts.filter((part, index) => index > 0 && index !== known && isPerson(part, lexicon));
  if (known > 0 && people.length > 0)
    return { text: parts.filter((part) => !people.includes(part)).join(' / '), byline: people.join(' / ') };
  const [slashed, named] = /\/\s?([^/()]{2,30})\s?\//u.exec(prefix + mark) ?? [];
  const isAgency = slashed !== undefined && known < 0 && sortWords(named ?? '', lexicon).dates.length === 0;
  return isAgency
    ? { text: (prefix + mark).replace(slashed, ' '), named: named?.trim() ?? '' }
    : { text: prefix };
}

/** Whether words are the name of an agency, and nothing else. */
const isAgencyName = (text: string, lexicon: Lexicon): boolean =>
  lexicon.agencies.has(lexicon.fold(text)) || sortWords(text, lexicon).agency === text;

/** Two to four words that are no date. */
const isPerson = (text: string, lexicon: Lexicon): boolean =>
  wordsOf(text).length > 1 && wordsOf(text).length < 5 && sortWords(text, lexicon).dates.length === 0;

/** Without marks around it; a dash that is written as tatweel is one. */
const trimmed = (text: string) =>
  text
    .replace(/(?<=^|\s)\u0640+(?=\s|$)/gu, '–')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,،])/gu, '$1')
    .replace(/^[\s,،/–—:-]+|[\s,،/–—:-]+$/gu, '');

/** Words of places are names; particles of theirs (`al`, `of`) are short. */
const isPlace = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word) || /^\p{Ll}{1,3}$/u.test(word);

/** Whether a line is nothing but a date: days, months, times and the words beside them. */
export function isDate(text: string, lexicon: Lexicon): boolean {
  // Tabs part the cells of a row of figures.
  if (!/\p{N}/u.test(text) || text.includes('\t') || text.length > 80) return false;
  const plain = text
    .replace(/(\p{N}{4})(?=\p{N}{1,2}:)|(?<=\p{N})(?=\p{L}{3})/gu, '$1 ')
    .replace(/\p{N}+(?:[/.:-]\p{N}+)+|(?<=\p{L})\+\p{N}+(?::\p{N}+)?/gu, ' 1 1 ')
    .replace(/[|():]/g, ' ');
  const { places, dates, agency } = sortWords(plain.replace(/[–—]/gu, ' '), lexicon);
  return places.length === 0 && agency === undefined && dates.length > 1;
}
