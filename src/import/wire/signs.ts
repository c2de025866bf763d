import { isDate, takeDateline } from './dateline.ts';
import { type Facts, keep, noFacts, remove } from './facts.ts';
import { takeByline, takeField, takeNames } from './fields.ts';
import { bare, cutPhrase, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { isHashtags } from './notices.ts';
import { takePlaceLine } from './page/place-lines.ts';
import { takeFiling } from './page/sections.ts';
import { takeNameAndPlace } from './places.ts';

/** What shows by itself what it is. */
export function takeSign(line: Line, lexicon: Lexicon, facts: Facts, below = ''): boolean {
  const { text } = line;
  if (takeFiling(line, lexicon, facts)) return true;
  if (takeByline(line, lexicon, facts) || takeOpener(line, below, lexicon, facts)) return true;
  if (takeNameAndPlace(line, lexicon, facts)) return true;
  if (isSlug(text) || isSlugOfParts(text, lexicon)) {
    keep(facts, 'slug', text);
    remove(facts, line, 'the slug');
    return true;
  }
  if (isHashtags(text)) return takeNote(line, 'hashtags', facts);
  if (isTrail(text)) {
    remove(facts, line, 'where a page stands in its site');
    return true;
  }
  if (isDate(withoutAgency(beforeGap(text), lexicon), lexicon)) {
    keep(facts, 'date', text);
    remove(facts, line, 'the date');
    return true;
  }
  if (/^[([].*[)\]]$/u.test(text) && wordsOf(text).length <= 20)
    return takeNote(line, 'a note to the desk', facts);
  const isPlain = !/[\p{Pd}/,،(]|\s\u0640+\s/u.test(text);
  if (isPlain && takeSourceLine(line, lexicon, facts)) return true;
  return takeDatelineLine(line, lexicon, facts) || takeSourceLine(line, lexicon, facts);
}

function takeNote(line: Line, reason: string, facts: Facts): true {
  keep(facts, 'notes', bare(line.text));
  remove(facts, line, reason);
  return true;
}

/** Whether a line below a headline is a field, or shows by itself what it is. */
export const isSign = (line: Line, lexicon: Lexicon): boolean =>
  takeField(line, lexicon, noFacts()) || takeSign(line, lexicon, { ...noFacts(), title: '' });

/** `من ليلى حداد` above a dateline. */
function takeOpener(line: Line, below: string, lexicon: Lexicon, facts: Facts): boolean {
  const cut = cutPhrase(line.text, lexicon.openers, lexicon.fold);
  const words = wordsOf(cut?.rest ?? '').length;
  if (!cut || words < 2 || words > 6 || takeDateline(below, lexicon) === null) return false;
  takeNames(cut.rest.trim(), lexicon, facts);
  remove(facts, line, 'the byline');
  return true;
}

/** `IRAQ-BRIDGE/REOPEN (UPDATE 1)`, `BC-ME--Iraq-Bridge, 1st Ld-Writethru`: parts joined without spaces, in capitals. */
function isSlug(text: string): boolean {
  const [first = '', ...others] = text.split(/\s+/);
  const parts = first.split(/[-/_]+/).filter(Boolean);
  const isJoined = parts.length > 1 && /^[\p{Lu}\p{N}][\p{L}\p{N}.,&/_-]*$/u.test(first);
  const isCapital = !/\p{Ll}/u.test(first) || /^[\p{Lu}]{2}-/u.test(first) || first.includes('--');
  return (
    isJoined &&
    isCapital &&
    /\p{Lu}/u.test(first) &&
    others.length <= 4 &&
    !/[.!?]$/.test(text) &&
    !(others.length > 2 && !/[(,]|\d/.test(text))
  );
}

/** `جامعة قطر/ مسابقة / روبوت`: short parts in a script without capitals, none of them an agency or a date. */
function isSlugOfParts(text: string, { agencies, dates, fold }: Lexicon): boolean {
  const parts = text.split('/').map((part) => part.trim());
  const isPart = (part: string) =>
    /^[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+)?$/u.test(part) && !agencies.has(fold(part)) && !dates.has(fold(part));
  return parts.length > 2 && parts.every(isPart);
}

/** `Home > News > Science`. */
const isTrail = (text: string): boolean => {
  const parts = text.split(/\s+[>›]\s+/u);
  return parts.length > 1 && parts.every((part) => part !== '' && wordsOf(part).length <= 4);
};

/** `5 March 2026   Humanitarian Aid`: what a page shows beside a date. */
const beforeGap = (text: string): string => {
  const [first = '', ...others] = text.split(/\s{2,}/u);
  return others.length === 1 && wordsOf(others[0] ?? '').length < 4 ? first : text;
};

/** A line without the name of an agency in front, as of `dpa-International, Monday, November 9, 2026`. */
const withoutAgency = (text: string, { agencies, fold }: Lexicon): string => {
  const [whole = '', name = ''] = /^([\p{L} ]+?)(?:-\p{L}+)?,\s+/u.exec(text) ?? [];
  return agencies.has(fold(name)) ? text.slice(whole.length) : text;
};

function takeDatelineLine(line: Line, lexicon: Lexicon, facts: Facts): boolean {
  if (takePlaceLine(line, lexicon, facts)) return true;
  const isBelowByline = facts.bylines.length > 0 && /^\p{Lu}{3,}, [\p{Lu}\p{L} ]{2,30}$/u.test(line.text);
  const found: ReturnType<typeof takeDateline> = isBelowByline
    ? { dateline: line.text, rest: '' }
    : takeDateline(`${line.text.replace(/[\s–—:/-]+$/u, '')} - `, lexicon);
  const isCertain = found?.source !== undefined || /\p{N}/u.test(found?.dateline ?? '') || isBelowByline;
  // `Nov 3 (Reuters) - Northgate Tea Ltd:` is where a list begins.
  const isLead = found?.byline !== undefined && /[:：]$/u.test(line.text);
  if (found?.rest !== '' || !isCertain || isLead) return false;
  if (found.dateline !== '') facts.dateline ??= found.dateline;
  facts.source ??= found.source;
  facts.sourceFrom ??= 'the dateline';
  if (found.byline) takeNames(found.byline, lexicon, facts);
  remove(facts, line, found.dateline === '' ? 'the source' : 'the dateline');
  return true;
}

/** The name of an agency on a line of its own. */
function takeSourceLine(line: Line, { agencies, names, fold }: Lexicon, facts: Facts): boolean {
  const words = fold(bare(line.text)).split(' ');
  const isName =
    words.length <= 5 &&
    (names.has(words[0] ?? '') ||
      agencies.has(words.join(' ')) ||
      (words.length <= 3 && agencies.has(words.at(-1) ?? '')));
  if (!isName || facts.source !== undefined) return false;
  facts.source = bare(line.text);
  facts.sourceFrom = 'the first lines';
  remove(facts, line, 'the source');
  return true;
}
