import { namesInByline } from '../byline.ts';
import { isDate, takeDateline } from '../dateline.ts';
import { type Facts, keep, remove } from '../facts.ts';
import { takeNames } from '../fields.ts';
import { isLongHeadline, isScrap } from '../headlines.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Line, wordsOf } from '../lines.ts';
import { closingNotice } from '../notices.ts';
import { areNames, isWholeSentence, takePlace } from '../places.ts';
import { bullet } from '../shape.ts';
import { isSign } from '../signs.ts';
import { isPictureCredit } from './pictures.ts';

/** How many lines may stand above a text that is copied from a page. */
const mostAbove = 30;
/** The most words of a note that somebody puts above a text in a mail. */
const longestNote = 20;

/** Lists of what happened when have times above their texts. */
const isTime = /^\p{N}{1,2}[:.]\p{N}{2}(?!.*\p{N}{4})/u;

/**
 * Where the text begins, if something shows it: a dateline in front of a sentence, or the first sentence below who wrote
 * it, and when. One sentence may stand above: a second headline.
 *
 * @returns how many lines stand above it; 0 if nothing shows it
 */
export function leadIn(paragraphs: readonly Line[], lexicon: Lexicon): number {
  const top = paragraphs.slice(0, mostAbove);
  const isText = ({ text }: Line) => !bullet.test(text) && isWholeSentence(text);
  const sentences = top.flatMap((line, index) => (isText(line) ? [index] : []));
  const dated = top.findIndex(({ text }) => isDatedLead(text, lexicon));
  if (dated > 0 && sentences.filter((index) => index < dated).length < 2) return dated;
  const [, second = top.length] = sentences;
  const sign = top.slice(0, second).findLastIndex((line) => isSignAbove(line, lexicon));
  return sign < 0 ? 0 : Math.max(0, sentences.find((index) => index > sign) ?? 0);
}

const isSignAbove = (line: Line, lexicon: Lexicon): boolean =>
  (isSign(line, lexicon) && !isTime.test(line.text)) || isCredit(line, lexicon);

const isCredit = ({ text }: Line, lexicon: Lexicon): boolean =>
  closingNotice(text, lexicon)?.reason === 'who worked on it';

function isDatedLead(text: string, lexicon: Lexicon): boolean {
  const found = takePlace(text, lexicon) ?? takeDateline(text, lexicon);
  return found !== null && isWholeSentence(found.rest);
}

/**
 * Takes a line above a text that neither its form nor a label explains, as pages have many: what stands around a headline
 * is told; a second line of many words says more of it.
 *
 * @param rest the lines between it and the text; none where the text begins with it
 * @returns whether it was taken: never a sentence, but below a mail's head or as the second headline
 */
export function takeAbove(line: Line, rest: readonly Line[], lexicon: Lexicon, facts: Facts): boolean {
  if (facts.title === undefined) return takeAboveHeadline(line, rest, lexicon, facts);
  if (isScrap(line.text)) return toldOfPage(line, facts);
  const isBelowHeadline = belowHeadline.has(facts.removed.at(-1)?.reason ?? '');
  if (facts.description !== undefined || !isBelowHeadline) return false;
  facts.description = line.text;
  return told(line, 'the second headline', facts);
}

/** What stands right above a second headline. */
const belowHeadline: ReadonlySet<string> = new Set([
  'the headline',
  'the headline again',
  'caption of a picture',
]);

/** Takes a line below a headline and above the text whose form shows what it is: the headline again, a picture's words, a name above a date. */
export function takeBelowHeadline(
  line: Line,
  rest: readonly Line[],
  lexicon: Lexicon,
  facts: Facts,
): boolean {
  if (facts.title === undefined) return false;
  if (lexicon.fold(line.text) === lexicon.fold(facts.title)) return told(line, 'the headline again', facts);
  if (isPictureCredit(line.text, lexicon)) {
    keep(facts, 'captions', line.text);
    return told(line, 'caption of a picture', facts);
  }
  return (
    takeName(line, rest, lexicon, facts) ||
    takeCredit(line, facts, lexicon) ||
    takeNameAndPaper(line, rest, lexicon, facts)
  );
}

function takeAboveHeadline(line: Line, rest: readonly Line[], lexicon: Lexicon, facts: Facts): boolean {
  const isAbove = rest.some(({ text }) => isLongHeadline(text, lexicon));
  const isNote = facts.subject !== undefined && wordsOf(line.text).length <= longestNote;
  if (rest.length > 0 && isLongHeadline(line.text, lexicon)) {
    facts.title = line.text;
    facts.titleFrom = 'the first line';
    return told(line, 'the headline', facts);
  }
  if (!isAbove) return false;
  if (isScrap(line.text)) return toldOfPage(line, facts);
  if (!isNote) return false;
  keep(facts, 'notes', line.text);
  return told(line, 'a note to the desk', facts);
}

/** A name alone, above a date. */
function takeName(line: Line, [next]: readonly Line[], lexicon: Lexicon, facts: Facts): boolean {
  const count = wordsOf(line.text).length;
  const isName =
    namesInByline(line.text, lexicon) === null &&
    count > 1 &&
    count < 4 &&
    areNames(line.text) &&
    !lexicon.sections.has(lexicon.fold(line.text));
  if (!isName || facts.names.length > 0 || !next || !isDate(next.text, lexicon)) return false;
  takeNames(line.text, lexicon, facts);
  return told(line, 'the byline', facts);
}

/** `Translated by Omar Nassar`. */
function takeCredit(line: Line, facts: Facts, lexicon: Lexicon): boolean {
  if (!isCredit(line, lexicon)) return false;
  keep(facts, 'credits', line.text);
  return told(line, 'who worked on it', facts);
}

/** `Emma Clark – The Coast Review`, above another line that says who worked on it. */
function takeNameAndPaper(line: Line, [next]: readonly Line[], lexicon: Lexicon, facts: Facts): boolean {
  const [, name = '', paper = ''] = /^(.+?)\s[–—-]\s([^–—]+)$/u.exec(line.text) ?? [];
  const [count, rest] = [wordsOf(name).length, wordsOf(paper).length];
  const isShort = count > 1 && count < 4 && rest > 0 && rest < 5 && areNames(name);
  if (!isShort || facts.names.length > 0 || !next || !isSignAbove(next, lexicon)) return false;
  takeNames(name, lexicon, facts);
  keep(facts, 'credits', paper);
  return told(line, 'the byline', facts);
}

function toldOfPage(line: Line, facts: Facts): true {
  keep(facts, 'page', line.text);
  return told(line, 'a line of the page around it', facts);
}

function told(line: Line, reason: string, facts: Facts): true {
  remove(facts, line, reason);
  return true;
}
