import { wordsOf } from './lines.ts';

/** Points begin with such a mark, which may be drawn as a picture. */
export const bullet = /^(?:[•▪◾◦●■►‣·]\uFE0F?\s*|[*–—-]\s+)(?=\S)/u;

/** Subheads fit on a line of a newspaper column or two; sentences of news hardly ever do. */
const short = { words: 12, letters: 80 };

/**
 * A short line that starts like words and not like a list, and that no punctuation ends, since
 * sentences, quotations and introductions (`:`) end with some. Quotes and brackets that close after
 * the last word don't count.
 */
export function isTitleLike(text: string): boolean {
  return (
    text.length <= short.letters &&
    wordsOf(text).length <= short.words &&
    /^[\p{Ps}\p{Pi}\p{Pf}\p{Cf}"'¿¡]*[\p{L}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}\p{M}\p{Sc}%٪°][\p{Pe}\p{Pi}\p{Pf}\p{Cf}"']*$/u.test(text)
  );
}

/** A sentence with the name of an agency behind it: `It reopens on Monday. (Reuters)`. */
const signed = /[.۔!?؟]["”»]?\s+[([][^()[\]]+[)\]]$/u;

/**
 * A subhead stands between two pieces of text and over a longer one: the first line can't be one
 * (nothing comes before), nor the last (it would head nothing), nor one line of a list.
 */
export function isSubhead(text: string, before: string | undefined, after: string | undefined): boolean {
  if (
    before === undefined ||
    after === undefined ||
    /^https?:/i.test(text) ||
    signed.test(text) ||
    !(isTitleLike(text) || isQuestion(text, before))
  )
    return false;
  return after.length > text.length && !isTitleLike(after);
}

/** The most words of a question that stands over an answer. */
const longestQuestion = 8;

/** A subhead may ask something, after a sentence that has ended, if nobody says it. */
const isQuestion = (text: string, before: string): boolean =>
  /^[\p{L}\p{N}][^.!?؟"“«:]*[?؟]$/u.test(text) &&
  wordsOf(text).length <= longestQuestion &&
  /[.۔!؟?…][\p{Pe}\p{Pf}"']*$/u.test(before);
