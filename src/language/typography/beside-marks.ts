/** Marks of quotation of any language. */
export const quote = /["'\p{Pi}\p{Pf}„‚]/u;
/** As many of them as are looked through. */
const most = '{1,4}';
const deepest = 8;

/** Where what stands beside a mark begins, if one looks through the marks of quotation between. */
export interface BesideMarks {
  /** The start of the marks before an offset, with the fixed spaces inside them. */
  skipBack(text: string, offset: number): number;
  /** The end of the marks from an offset on. */
  skipAhead(text: string, offset: number): number;
}

/**
 * Marks are looked through with the fixed spaces inside them (`« a »`). No such space belongs to an
 * apostrophe, nor to a mark that is on the other side in the house style: `”` opens in Swedish, `“` closes
 * in German.
 *
 * @param pairs the marks of the house style that open and close quotations
 */
export function createBesideMarks(pairs: readonly (readonly [string, string])[]): BesideMarks {
  const [opening, closing] = [pairs.map(([open]) => open.trim()), pairs.map(([, close]) => close.trim())];
  const not = (marks: readonly string[]) => marks.map((one) => `(?!${RegExp.escape(one)})`).join('');
  const opens = String.raw`${not(closing)}\p{Pi}[\u00A0\u202F]`;
  const closes = String.raw`[\u00A0\u202F]${not([...opening, '’'])}\p{Pf}`;
  const mark = `(?:${opens}|${closes}|${quote.source})${most}`;
  const [before, after] = [new RegExp(`${mark}$`, 'u'), new RegExp(mark, 'uy')];
  return {
    skipBack(text, offset) {
      const run = text.slice(Math.max(0, offset - deepest), offset);
      return offset - (before.exec(run)?.[0].length ?? 0);
    },
    skipAhead(text, offset) {
      after.lastIndex = offset;
      return after.test(text) ? after.lastIndex : offset;
    },
  };
}
