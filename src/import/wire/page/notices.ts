import { type Facts, keep, remove } from '../facts.ts';
import { bare, endGroup, type Lexicon } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { type Notice, noticeIn } from '../notices.ts';
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

/** A text without lines under pictures that stand between its paragraphs. */
export const withoutPictures = (paragraphs: readonly Line[], lexicon: Lexicon, facts: Facts): Line[] =>
  paragraphs.filter((line, index) => {
    const isCaption = index > 0 && isPictureCredit(line.text, lexicon);
    if (isCaption) keep(facts, 'captions', line.text);
    if (isCaption) remove(facts, line, 'caption of a picture');
    return !isCaption;
  });
