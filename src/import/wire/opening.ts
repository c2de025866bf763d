import { isDate, takeDateline } from './dateline.ts';
import { type Facts, keep, remove } from './facts.ts';
import { takeField } from './fields.ts';
import { isHeadline, placeHeadline } from './headlines.ts';
import { cutPhrase, type Lexicon } from './lexicon.ts';
import { type Line, wordsOf } from './lines.ts';
import { leadIn, takeAbove, takeBelowHeadline } from './page/head.ts';
import { takeRevision } from './page/notices.ts';
import { bullet } from './shape.ts';
import { isSign, takeSign } from './signs.ts';

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
  const lead = headlines ? leadIn(paragraphs, lexicon) : 0;
  let index = 0;
  for (; index < paragraphs.length; index += 1) {
    const line = unframed(paragraphs[index] as Line);
    const rest = paragraphs.slice(index + 1);
    if (bullet.test(line.text) && rest.some(({ text }) => !bullet.test(text))) points.push(line);
    else if (index < lead && takeBelowHeadline(line, rest, lexicon, facts)) continue;
    else if (headlines ? takeLine(line, rest, lexicon, facts) : takeSigned(line, rest, lexicon, facts))
      continue;
    else if (index >= lead || !takeAbove(line, paragraphs.slice(index + 1, lead), lexicon, facts)) break;
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
  const unhurried = isDate(line.text, lexicon) ? line : withoutUrgency(line, lexicon, facts);
  if (unhurried.text === '') return true;
  if (takeSign(unhurried, lexicon, facts, rest[0]?.text)) return true;
  const isHurried = unhurried !== line;
  if (takeRevision(unhurried, next ?? '', lexicon, facts)) return true;
  if (takeSignedHeadline(unhurried, next, lexicon, facts)) return true;
  if (takeSectionName(unhurried, rest, lexicon, facts)) return true;
  if (next === undefined) return isHurried ? takeFlash(unhurried, facts) : false;
  if (isHeadline(unhurried.text, next, lexicon, isHurried) && placeHeadline(unhurried, next, lexicon, facts))
    return true;
  return restore(line, unhurried, facts);
}

/** `(KUNA) : Clean water reaches 40 villages`, `Roman mosaic found =`: a headline with the marks of an agency. */
function takeSignedHeadline(line: Line, next: string | undefined, lexicon: Lexicon, facts: Facts): boolean {
  const [, source, text = '', mark] =
    /^(?:\(([^()]{2,20})\)\s*[:：]\s*)?(.*?)(\s*=+)?$/u.exec(line.text) ?? [];
  const isKnown = source !== undefined && lexicon.agencies.has(lexicon.fold(source));
  const isSigned = (isKnown && mark === undefined) || (source === undefined && mark !== undefined);
  if (!isSigned || facts.title !== undefined || next === undefined || !isHeadline(text, next, lexicon, true))
    return false;
  facts.source ??= source;
  if (source !== undefined) facts.sourceFrom ??= 'the first lines';
  facts.title = text;
  facts.titleFrom = 'the first line';
  remove(facts, line, 'the headline');
  return true;
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
  const inner = line.text.replace(/^[\s(*[/]+/u, '');
  const urgent = cutPhrase(inner, lexicon.urgent, lexicon.fold);
  const cut = urgent ?? cutPhrase(inner, lexicon.kickers, lexicon.fold);
  const [mark, rest] =
    /^(?:\s\d{1,2})?\s*[)*\]/]*\s*(?:[:：|/–—-]+|\.{2,}|…)\s*(.*)$/u.exec(cut?.rest ?? '') ?? [];
  if (!cut || mark === undefined || rest === undefined) return line;
  const sign = line.text.slice(0, line.text.length - rest.length);
  keep(facts, 'priority', sign.replace(/[^\p{L}\p{N}\s]/gu, '').trim());
  remove(facts, { ...line, text: sign.trim() }, urgent ? 'how urgent it is' : 'what sort of text it is');
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
