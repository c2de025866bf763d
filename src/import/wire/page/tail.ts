import { type Facts, keep, remove } from '../facts.ts';
import { isScrap } from '../headlines.ts';
import { cutPhrase, type Lexicon } from '../lexicon.ts';
import { type Line, wordsOf } from '../lines.ts';
import { closingNotice } from '../notices.ts';
import { bullet } from '../shape.ts';
import { isInvitation } from './invitations.ts';

/** A sentence has at least so many words. */
const leastWords = 4;

/**
 * Takes what pages have below a text: topics, menus, what asks readers to follow. Short lines there are told only below
 * something that shows the text to have ended: who worked on it, topics, what was taken out before.
 */
export function takeTail(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const last = paragraphs.findLastIndex((line) => isOwn(line, lexicon));
  if (last < 1) return [...paragraphs];
  const ended = facts.removed.filter(({ reason }) => reason !== 'no words').map(({ number }) => number);
  const seen: Seen = { isBelow: false, isTopics: false, isTight: false };
  const tail = paragraphs.slice(last + 1).filter((line, index) => {
    const before = paragraphs[last + index] as Line;
    seen.isBelow ||= ended.some((number) => number > before.number && number < line.number);
    return !takeLine(line, before.number + 1 === line.number, { seen, lexicon, facts });
  });
  return [...paragraphs.slice(0, last + 1), ...tail];
}

/** What stood above a line below a text. */
interface Seen {
  /** Whether something has shown that the text has ended. */
  isBelow: boolean;
  isTopics: boolean;
  /** Whether topics stand without blank lines between. */
  isTight: boolean;
}

function takeLine(
  line: Line,
  isNext: boolean,
  { seen, lexicon, facts }: { seen: Seen; lexicon: Lexicon; facts: Facts },
): boolean {
  const isLabel = isTopicsLabel(line.text, lexicon);
  const isNotice = closingNotice(line.text, lexicon) !== null;
  if (isLabel || isNotice || isInvitation(line.text, lexicon, true)) {
    seen.isTopics = isLabel;
    seen.isBelow = true;
    if (isLabel) remove(facts, line, 'a field: keywords');
    else if (!isNotice) remove(facts, line, 'invitation to follow');
    return !isNotice;
  }
  if (!seen.isBelow || !isOfPage(line.text, lexicon)) return false;
  // A list between blank lines ends at one.
  seen.isTopics &&= isNext || !seen.isTight;
  seen.isTight ||= seen.isTopics && isNext;
  if (seen.isTopics) facts.keywords.push(line.text.replace(/^#/, ''));
  else keep(facts, 'page', line.text);
  remove(facts, line, seen.isTopics ? 'a field: keywords' : 'a line of the page around it');
  return true;
}

/** A short line without figures and signs, and not the name of an agency. */
const isOfPage = (text: string, { agencies, fold }: Lexicon): boolean =>
  isScrap(text) && !/[\p{N}()/@:]/u.test(text) && !agencies.has(fold(text));

/** A sentence, a point or a row, none of which a page has around a text. */
function isOwn({ text }: Line, lexicon: Lexicon): boolean {
  if (closingNotice(text, lexicon) || isInvitation(text, lexicon, true)) return false;
  const isRow = /\t| {2}/.test(text);
  return (
    bullet.test(text) || isRow || (wordsOf(text).length >= leastWords && /[.۔؟?!…:]["”’»')\]/]*$/u.test(text))
  );
}

/** `Related topics`, with nothing behind it. */
function isTopicsLabel(text: string, { fields, fold }: Lexicon): boolean {
  const cut = cutPhrase(text, fields.get('keywords') ?? new Set(), fold);
  return cut !== null && /^\s*[:：]?$/u.test(cut.rest);
}
