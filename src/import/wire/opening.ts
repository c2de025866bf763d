import { takeDateline } from './dateline.ts';
import { type Facts, keep, remove } from './facts.ts';
import { takeField } from './fields.ts';
import { cutPhrase, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { noticeIn } from './notices.ts';
import { isTitleLike } from './shape.ts';
import { isSign, takeSign } from './signs.ts';

/** What a headline is at most, as agencies write them. */
const headline = { words: 26, letters: 180 };
/** Below this, only its place shows a headline to be one. */
const plainWords = 5;

/** Points at the top of a text begin with such a mark. */
export const bullet = /^(?:[•▪◾◦●■►‣·]\s*|[*–—-]\s+)(?=\S)/u;

/**
 * Takes the lines in front of a text: how urgent it is, slug, fields, headline, second headline, byline, date, dateline,
 * in whatever order they stand. What begins the story itself is left.
 *
 * @param headlines whether headlines may be among them; not where the text has one already
 * @returns what is left, points that stand above the text included
 */
export function takeOpening(
  paragraphs: readonly Line[],
  lexicon: Lexicon,
  facts: Facts,
  headlines = true,
): Line[] {
  const points: Line[] = [];
  let index = 0;
  for (; index < paragraphs.length; index += 1) {
    const line = unframed(paragraphs[index] as Line);
    const rest = paragraphs.slice(index + 1);
    if (bullet.test(line.text) && rest.some(({ text }) => !bullet.test(text))) points.push(line);
    else if (!(headlines ? takeLine(line, rest, lexicon, facts) : takeSigned(line, rest, lexicon, facts)))
      break;
  }
  return [...points, ...paragraphs.slice(index)];
}

/** A line without dashes or stars at both of its ends: no point of a list, but what stands above a text. */
function unframed(line: Line): Line {
  const inner = /^([–—*=~-]+)\s+(\S.*\S)\s+\1$/u.exec(line.text)?.[2] ?? '';
  return wordsOf(inner).length > 1 ? { ...line, text: inner } : line;
}

const takeSigned = (line: Line, rest: readonly Line[], lexicon: Lexicon, facts: Facts): boolean =>
  takeField(line, lexicon, facts) || takeSign(line, lexicon, facts, rest[0]?.text);

function takeLine(line: Line, rest: readonly Line[], lexicon: Lexicon, facts: Facts): boolean {
  const next = rest.find((one) => !bullet.test(one.text) && !isSign(one, lexicon))?.text ?? rest[0]?.text;
  if (takeField(line, lexicon, facts)) return true;
  const unhurried = withoutUrgency(line, lexicon, facts);
  if (unhurried.text === '') return true;
  if (takeSign(unhurried, lexicon, facts, rest[0]?.text)) return true;
  const isHurried = unhurried !== line;
  if (takeSectionName(unhurried, rest, lexicon, facts)) return true;
  if (next === undefined) return isHurried ? takeFlash(unhurried, facts) : false;
  if (isHeadline(unhurried.text, next, lexicon, isHurried) && placeHeadline(unhurried, next, lexicon, facts))
    return true;
  return restore(line, unhurried, facts);
}

/** One word above the headline says what a text is filed under. */
function takeSectionName(
  line: Line,
  [headline, lead]: readonly Line[],
  lexicon: Lexicon,
  facts: Facts,
): boolean {
  if (facts.title !== undefined || !/^[\p{L}\p{M}]+$/u.test(line.text) || !headline || !lead) return false;
  const isAbove = isHeadline(headline.text, lead.text, lexicon, false) && takeDateline(lead.text, lexicon);
  if (!isAbove || takeDateline(headline.text, lexicon)) return false;
  facts.keywords.push(line.text);
  remove(facts, line, 'a field: keywords');
  return true;
}

/** What is nothing but urgent is a headline. */
function takeFlash(line: Line, facts: Facts): true {
  facts.title ??= line.text;
  facts.titleFrom ??= 'the first line';
  remove(facts, line, 'the headline');
  return true;
}

/** `URGENT - `, `عاجل: `, `UPDATE 2-` before a headline. The sign is told, and kept as a priority. */
export function withoutUrgency(line: Line, lexicon: Lexicon, facts: Facts): Line {
  const cut = cutPhrase(line.text.replace(/^[\s(*[/]+/u, ''), lexicon.urgent, lexicon.fold);
  const [mark, rest] =
    /^(?:\s\d{1,2})?\s*[)*\]/]*\s*(?:[:：|/–—-]+|\.{2,}|…)\s*(.*)$/u.exec(cut?.rest ?? '') ?? [];
  if (!cut || mark === undefined || rest === undefined) return line;
  const sign = line.text.slice(0, line.text.length - rest.length);
  keep(facts, 'priority', sign.replace(/[^\p{L}\p{N}\s]/gu, '').trim());
  remove(facts, { ...line, text: sign.trim() }, 'how urgent it is');
  return withoutUrgency({ ...line, text: rest }, lexicon, facts);
}

/** What was taken off a line goes back, if the line turns out to be the story’s own. */
function restore(line: Line, unhurried: Line, facts: Facts): false {
  if (unhurried !== line) {
    facts.removed.pop();
    facts.kept['priority']?.pop();
    if (facts.kept['priority']?.length === 0) delete facts.kept['priority'];
  }
  return false;
}

const isCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether a line above another one is a headline, by its form and by what follows it. */
function isHeadline(text: string, next: string, lexicon: Lexicon, isHurried: boolean): boolean {
  const words = wordsOf(text).length;
  if (words > headline.words || text.length > headline.letters || words < 2) return false;
  if (/[.۔:؛;،,]$/u.test(text) && !/\p{Lu}\.$/u.test(text)) return false;
  if (takeDateline(text, lexicon)?.rest) return false;
  if (isCapitals(text) || isHurried || takeDateline(next, lexicon) !== null) return true;
  if (noticeIn(next, lexicon) !== null) return isTitleLike(text) && words >= plainWords;
  return words >= plainWords && (isTitleLike(text) || next.length > text.length);
}

/** The first headline is the title; one more above the text says more of it; capitals go on in a second line. */
function placeHeadline(line: Line, next: string, lexicon: Lexicon, facts: Facts): boolean {
  if (facts.title === undefined) {
    facts.title = line.text;
    facts.titleFrom = 'the first line';
    remove(facts, line, 'the headline');
    return true;
  }
  if (facts.titleFrom === 'the first line' && isCapitals(facts.title) && isCapitals(line.text)) {
    facts.title = `${facts.title} ${line.text}`;
    remove(facts, line, 'the headline');
    return true;
  }
  if (facts.bylines.length > 0 && wordsOf(line.text).length < plainWords && takeDateline(next, lexicon)) {
    keep(facts, 'credits', line.text);
    remove(facts, line, 'whom the writer works for');
    return true;
  }
  const isAbove = takeDateline(next, lexicon) !== null || wordsOf(line.text).length >= plainWords;
  if (facts.description !== undefined || !isAbove || next.length < line.text.length) return false;
  facts.description = line.text;
  remove(facts, line, 'the second headline');
  return true;
}
