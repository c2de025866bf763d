import type { Conventions, Fold } from '../conventions.ts';
import { type Line, wordsOf } from './lines.ts';
import { sourceName } from './source.ts';

/** A piece of a story's text. */
export interface Block {
  kind: 'paragraph' | 'subhead';
  text: string;
}

/** Paragraphs told apart by what they are for. */
export interface Shape {
  /** A headline that the agency sent above the text. */
  headline: Line | null;
  blocks: Block[];
  /** The closing line that says where the text is from. */
  source: (Line & { name: string }) | null;
}

/** Subheads fit on a line of a newspaper column or two; sentences of news hardly ever do. */
const short = { words: 12, letters: 80 };

/** A headline says who did what; a dateline (“DAMASCUS, Jan 20 (AP)”) has fewer words. */
const fewestHeadlineWords = 5;

/** Takes a text apart by the look of its paragraphs alone, the same in every language. */
export function shapeOf(
  paragraphs: readonly Line[],
  conventions: Pick<Conventions, 'source'>,
  fold: Fold,
): Shape {
  const [before, last] = paragraphs.slice(-2);
  const closes = before && last && !isTitleLike(before.text);
  const name = closes ? sourceName(last.text, conventions, fold) : null;
  const source = last && name !== null ? { ...last, name } : null;
  const rest = source ? paragraphs.slice(0, -1) : paragraphs;
  const headline = headlineOf(rest);
  const body = headline ? rest.slice(1) : rest;
  const blocks = body.map(({ text }, index): Block => {
    const kind = isSubhead(text, body[index - 1]?.text, body[index + 1]?.text) ? 'subhead' : 'paragraph';
    return { kind, text };
  });
  return { headline, blocks, source };
}

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

/**
 * A subhead stands between two pieces of text and over a longer one: the first line can't be one
 * (nothing comes before), nor the last (it would head nothing), nor one line of a list.
 */
function isSubhead(text: string, before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || !isTitleLike(text)) return false;
  return after.length > text.length && !isTitleLike(after);
}

/** Above a story, or above the dateline and byline that stand over it. */
function headlineOf([first, ...rest]: readonly Line[]): Line | null {
  if (!first || rest.length === 0 || !isTitleLike(first.text)) return null;
  return wordsOf(first.text).length >= fewestHeadlineWords ? first : null;
}
