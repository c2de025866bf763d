import type { Fold } from '../conventions.ts';
import { isDate } from './dateline.ts';
import { bare, cutPhrase, type Lexicon, type Phrases } from './lexicon.ts';
import { wordsOf } from './lines.ts';

/** The most words of a byline after its label. */
const longest = { capitals: 14, caseless: 5, labelled: 10 };

/** Names on a line that says who wrote a text: `By Layla Haddad and Omar Nassar`, `بقلم: ليلى حداد`; `null` if it is none. */
export function namesInByline(line: string, lexicon: Lexicon): string[] | null {
  const text = withoutDates(withoutAccounts(bare(line)).replace(/[.。۔:：]$/u, ''), lexicon);
  const { fold, bylines, roles } = lexicon;
  const cut = cutPhrase(text, bylines, fold);
  if (!cut) {
    const [name = '', role = ''] = text.split(/\s*[,،|]\s*|\s[–—-]\s/u);
    const isName = roles.has(fold(role)) && looksLikeNames(name, longest.caseless);
    return isName ? split(name, lexicon) : null;
  }
  const [, mark = '', rest = ''] = /^\s*([:：/|–—-]?)\s*(.*)$/u.exec(cut.rest) ?? [];
  const most = mark ? longest.labelled : /\p{Lu}/u.test(rest) ? longest.capitals : longest.caseless;
  if (!looksLikeNames(rest, most)) return null;
  const names = split(rest, lexicon);
  return names.length > 0 ? names : null;
}

/** The names in a field that is a byline, whether or not it begins with a label. */
export const namesInField = (text: string, lexicon: Lexicon): string[] =>
  namesInByline(text, lexicon) ?? split(bare(text), lexicon);

/** A line without addresses of mail and names of accounts behind names. */
const withoutAccounts = (text: string): string =>
  text
    .replace(
      /\(?\s*(?:\S+@[\w-]+(?:\.[\w-]+)+|@\w{2,})(?:[\s,،;|]+(?:\S+@[\w-]+(?:\.[\w-]+)+|@\w{2,}))*\s*\)?/gu,
      ' ',
    )
    .replace(/[\s|,،–—-]+$/u, '');

/** Some pages print the date on the same line: `By Layla Haddad | 21 January 2026 - 10:30`. */
function withoutDates(text: string, lexicon: Lexicon): string {
  const parts = text.split(/(\s*[|•·]\s*|\s[–—-]\s|\s{2,})/u);
  while (parts.length > 2 && isDateOrTime(parts.at(-1) ?? '', lexicon)) parts.length -= 2;
  return parts.join('');
}

const isDateOrTime = (text: string, lexicon: Lexicon): boolean =>
  /^\p{N}{1,2}[:.]\p{N}{2}/u.test(text) || isDate(text, lexicon);

/** The names in a credit: `Reporting by Layla Haddad; Editing by …`. */
export function namesInCredit(credit: string, lexicon: Lexicon): string[] {
  const [first = ''] = credit.split(/[;؛]|\.\s|\s[–—-]\s/u);
  const cut = cutPhrase(first, lexicon.credits, lexicon.fold);
  const names = (cut?.rest ?? '').replace(/^[\s:：/–—-]+/u, '');
  return cut && looksLikeNames(names, longest.labelled) ? split(names, lexicon) : [];
}

/** Words that could all be names: in a script with capitals each begins with one, but for short words between. */
function looksLikeNames(text: string, most: number): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > most || /[!?؟:;؛.…"“«]\s|[!?؟:;؛…]$|\d{3}/u.test(text))
    return false;
  const isCased = /\p{Lu}|\p{Ll}/u.test(text);
  return (
    !isCased || words.every((word) => /^\P{L}*[\p{Lu}\p{Lo}]/u.test(word) || /^\p{Ll}{1,4}$/u.test(word))
  );
}

/** Single names, without what people are. */
function split(text: string, { fold, roles, agencies, joiners, at }: Lexicon): string[] {
  const separate = [...joiners].filter((one) => one.length > 1).join('|');
  const attached = [...joiners].filter((one) => one.length === 1).join('');
  const joined = attached
    ? text.replace(new RegExp(`(\\S+\\s\\S+)\\s[${attached}](?=\\p{L}{2,}\\s\\p{L}{2,})`, 'gu'), '$1, ')
    : text;
  const parts = joined.split(
    new RegExp(`\\s*[,،&;|/]\\s*|\\s[–—-]\\s${separate ? `|\\s(?:${separate})\\s` : ''}`, 'iu'),
  );
  const isRole = (one: string) => roles.has(fold(one)) || agencies.has(fold(one));
  return parts.map((one) => withoutPlace(one.trim(), at, fold)).filter((one) => one !== '' && !isRole(one));
}

/** `Nikos Petrou in Larnaca`: the words in front of one that says where somebody is; a name has two at least. */
function withoutPlace(name: string, at: Phrases, fold: Fold): string {
  const words = name.split(/\s+/u);
  const end = words.findIndex(
    (word, index) => index > 1 && at.has(fold(word)) && /^[\p{Lu}\p{Lo}]/u.test(words[index + 1] ?? ''),
  );
  return end < 0 ? name : words.slice(0, end).join(' ');
}
