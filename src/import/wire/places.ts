import { type Dateline, isDate } from './dateline.ts';
import { type Facts, remove } from './facts.ts';
import { takeNames } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';

/** A lead is a sentence of at least so many words: what is shorter behind a place and a colon is a headline. */
const leastWords = 6;
/** The most words of a name of an agency, and of a person, beside a place. */
const longest = { agency: 4, person: 3 };

/** Whether words are a place that is known, or several with commas or strokes between: `جنيف/بغداد`, `AQABA, Jordan`. */
function arePlaces(text: string, { places, fold }: Lexicon): boolean {
  const [first = '', ...others] = text.split(/\s*[/,،]\s*/u);
  return places.has(fold(first)) && others.every((one) => places.has(fold(one)));
}

/** Whether words are as long as a lead, and begin and end like a sentence. */
export const isWholeSentence = (text: string): boolean =>
  wordsOf(text).length >= leastWords &&
  /[.۔؟?!]["”»')\]]*$/u.test(text) &&
  /^[\p{Lu}\p{Lo}"“«'‘\d]/u.test(text);

/**
 * Takes `BASRA: `, `بغداد/جنيف: ` and `البصرة - المرفأ نيوز: ` off a lead. Speakers and headlines stand before colons as well, so that
 * only places and agencies that are known count.
 *
 * @param named what the text says elsewhere that it is from
 */
export function takePlace(lead: string, lexicon: Lexicon, named: readonly string[] = []): Dateline | null {
  const [, head = '', rest = ''] = /^([^:：]{2,60})[:：]\s+(\S.*)$/su.exec(lead) ?? [];
  if (!isWholeSentence(rest)) return null;
  if (arePlaces(head, lexicon)) return { dateline: head.trim(), rest };
  const [, place = '', source = ''] = /^(.+?)\s*[–—/-]\s*([^–—/-]+)$/u.exec(head) ?? [];
  const isNamed = named.some((one) => lexicon.fold(one) === lexicon.fold(source));
  const isSource = arePlaces(place, lexicon) && (isNamed || hasAgencyWord(source, lexicon));
  return isSource ? { dateline: place.trim(), source: source.trim(), rest } : null;
}

/**
 * Takes a line below a headline that is a name, and where it is from or whom it works for: `عمر ناصر - بغداد`,
 * `Layla Haddad | Coast News`, `Coast Agency - Aqaba`.
 */
export function takeNameAndPlace(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  if (facts.title === undefined || facts.names.length > 0) return false;
  const [, name = '', mark = '', other = ''] = /^(.+?)\s*([|–—-])\s*([^|]+)$/u.exec(line.text) ?? [];
  const count = wordsOf(name).length;
  if (count < 2 || count > longest.person || !areNames(name) || arePlaces(name, lexicon)) return false;
  const isSource = mark === '|' && hasAgencyWord(other, lexicon);
  if (takeNameAndDate(line, name, lexicon, facts)) return true;
  if (!isSource && !arePlaces(other, lexicon)) return false;
  const agency = isSource ? other : isAgency(name, lexicon) ? name : undefined;
  if (agency !== undefined) facts.sourceFrom ??= 'the first lines';
  facts.source ??= agency;
  if (!isSource) facts.dateline ??= other;
  if (agency !== name) takeNames(name, lexicon, facts);
  remove(facts, line, agency === name ? 'the dateline' : 'the byline');
  return true;
}

const isAgency = (name: string, { agencies, fold }: Lexicon) => agencies.has(fold(name));

/** `Ayse Demir | 14.03.2026 - Update: 15.03.2026`. */
function takeNameAndDate(line: Line, name: string, lexicon: Lexicon, facts: Facts): boolean {
  if (!isDate(line.text.slice(name.length).replace(/^[\s|–—-]+/u, ''), lexicon)) return false;
  takeNames(name, lexicon, facts);
  remove(facts, line, 'the byline');
  return true;
}

/** Whether words could all be names of people: each begins with a capital, or has none. */
export const areNames = (text: string) =>
  text.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word));

/** Whether words begin or end as names of agencies do. */
function hasAgencyWord(text: string, { agencies, names, fold }: Lexicon): boolean {
  const words = fold(text).split(' ');
  const isKnown = agencies.has(words.join(' ')) || agencies.has(words.at(-1) ?? '');
  return words.length <= longest.agency && (names.has(words[0] ?? '') || isKnown);
}
