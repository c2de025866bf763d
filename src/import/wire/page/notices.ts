import { type Facts, keep, remove } from '../facts.ts';
import { isLongHeadline } from '../headlines.ts';
import { bare, cutPhrase, endGroup, type Lexicon } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { type Notice, noticeIn } from '../notices.ts';
import { isWholeSentence } from '../places.ts';
import { isTitleLike } from '../shape.ts';
import { isPictureCredit } from './pictures.ts';

/** A text without lines that are no part of it wherever they stand. */
export function withoutNotices(paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] {
  const ends = facts.removed.filter(({ reason }) => reason === endGroup).map(({ number }) => number);
  let before = 0;
  return paragraphs.filter((line) => {
    const isBelowEnd = ends.some((number) => number > before && number < line.number);
    const isHeading = isBelowEnd && /^[^.!?؟]{2,40}\s[–—-]\s\p{Nd}{1,2}$/u.test(line.text);
    const notice: Notice | null = isHeading ? { reason: 'page number' } : noticeIn(line.text, lexicon);
    if (!notice) before = line.number;
    if (notice?.keep) keep(facts, notice.keep, bare(line.text));
    if (notice) remove(facts, line, notice.reason);
    return !notice;
  });
}

/** Whether a paragraph is a whole sentence, perhaps with the name of an agency behind it. */
const endsSentence = (text: string): boolean => isWholeSentence(text.replace(/\s*[([][^()[\]]+[)\]]$/u, ''));

/**
 * A text without lines under pictures that stand between its paragraphs: both end as sentences do, and the line does not.
 * The last line of a text may be a sentence that an agency signs.
 */
export const withoutPictures = (paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] =>
  paragraphs.filter((line, index) => {
    const [before, after] = [paragraphs[index - 1]?.text ?? '', paragraphs[index + 1]?.text ?? ''];
    const isBetween = endsSentence(before) && (endsSentence(after) || isTitleLike(after));
    const isCaption = isBetween && isPictureCredit(line.text, lexicon);
    if (isCaption) keep(facts, 'captions', line.text);
    if (isCaption) remove(facts, line, 'caption of a picture');
    return !isCaption;
  });

/** The most lines at the end of a text that say something of its writer, the name included. */
const mostOnWriter = 3;

/** A text without the name of its writer that stands once more at its end, above a word on them. */
export const withoutNameAgain = (paragraphs: readonly Line[], { fold }: Lexicon, facts: Facts): Line[] =>
  paragraphs.filter((line, index) => {
    const isName = facts.names.some((one) => fold(one) === fold(line.text)) && !/[:：]$/u.test(line.text);
    const isAgain = isName && index > 0 && index >= paragraphs.length - mostOnWriter;
    if (isAgain) remove(facts, line, 'the byline');
    return !isAgain;
  });

/** Takes a line above a headline that says what is new in this version: `Corrects number of homes in headline`. */
export function takeRevision(line: Line, next: string, lexicon: Lexicon, facts: Facts): boolean {
  const { revisions, fold } = lexicon;
  if (facts.title !== undefined || cutPhrase(line.text, revisions, fold) === null) return false;
  if (!isLongHeadline(next, lexicon)) return false;
  keep(facts, 'notes', line.text);
  remove(facts, line, 'a note to the desk');
  return true;
}
