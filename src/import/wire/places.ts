import type { Dateline } from './dateline.ts';
import { type Facts, remove } from './facts.ts';
import { takeNames } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';

/** A lead is a sentence of at least so many words: what is shorter behind a place and a colon is a headline. */
const leastWords = 6;
/** The most words of a name of an agency or person beside a place. */
const longestName = 4;

/** Whether words are a place that is known, or several with commas or strokes between: `جنيف/بغداد`, `AQABA, Jordan`. */
function arePlaces(text: string, { places, fold }: Lexicon): boolean {
  const [first = '', ...others] = text.split(/\s*[/,،]\s*/u);
  return places.has(fold(first)) && others.every((one) => places.has(fold(one)));
}

const isSentence = (text: string) =>
  wordsOf(text).length >= leastWords &&
  /[.۔؟?!]["”»')\]]*$/u.test(text) &&
  /^[\p{Lu}\p{Lo}"“«'‘\d]/u.test(text);

/**
 * Takes `BASRA: `, `بغداد/جنيف: ` and `البصرة - المرفأ: ` off a lead. Speakers and headlines stand before colons as well, so that
 * only places that are known count.
 */
export function takePlace(lead: string, lexicon: Lexicon): Dateline | null {
  const [, head = '', rest = ''] = /^([^:：]{2,60})[:：]\s+(\S.*)$/su.exec(lead) ?? [];
  if (!isSentence(rest)) return null;
  if (arePlaces(head, lexicon)) return { dateline: head.trim(), rest };
  const [, place = '', source = ''] = /^(.+?)\s*[–—/-]\s*([^–—/-]+)$/u.exec(head) ?? [];
  const isUrgent = lexicon.urgent.has(lexicon.fold(source));
  const isNamed = arePlaces(place, lexicon) && wordsOf(source).length <= longestName && !isUrgent;
  return isNamed ? { dateline: place.trim(), source: source.trim(), rest } : null;
}

/** Takes a line that is a name, and where it is from or whom it works for: `عمر ناصر - بغداد`, `Layla Haddad | Coast News`. */
export function takeNameAndPlace(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  const [, name = '', mark = '', other = ''] = /^(.+?)\s*([|–—-])\s*([^|–—]+)$/u.exec(line.text) ?? [];
  const count = wordsOf(name).length;
  if (count < 2 || count > longestName || !areNames(name) || arePlaces(name, lexicon)) return false;
  if (facts.names.length > 0) return false;
  const isSource = mark === '|' && isAgency(other, lexicon);
  if (!isSource && !arePlaces(other, lexicon)) return false;
  takeNames(name, lexicon, facts);
  if (isSource) facts.source ??= other;
  else facts.dateline ??= other;
  if (isSource) facts.sourceFrom ??= 'the first lines';
  remove(facts, line, 'the byline');
  return true;
}

const areNames = (text: string) =>
  text.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word));

function isAgency(text: string, { agencies, names, fold }: Lexicon): boolean {
  const words = fold(text).split(' ');
  return words.length <= longestName && (names.has(words[0] ?? '') || agencies.has(words.at(-1) ?? ''));
}
