import { charAt, charBefore } from '../script.ts';
import type { Edit } from './edits.ts';
import { nestedKinds, pairMarks, type Quotation, type Quotations } from './quotations.ts';
import { createQuoteMarks, type Pairs, type QuoteKind, type QuoteMark } from './quote-marks.ts';

/** How quotations are marked: see `Typography`. */
export interface QuoteStyle {
  quotes: Pairs;
  apostrophe: string | undefined;
  elisions: readonly string[];
}

/** Roles that take part in pairing. */
const paired: ReadonlySet<QuoteMark['role']> = new Set(['open', 'close', 'either']);

/**
 * Pairs quotation marks and writes straight ones as an edition does. What cannot be known stays
 * straight: inches, a mark without its other half (but for one that opens a paragraph, as in a
 * quotation of several paragraphs), and quotations inside a run of another script.
 *
 * A text that has been through this comes out of it unchanged.
 *
 * @param native a letter of the edition's script
 */
export function createQuotes(
  { quotes, apostrophe, elisions }: QuoteStyle,
  native: RegExp,
): (text: string, isLiteral: (offset: number) => boolean) => Edit[] {
  const marksOf = createQuoteMarks(quotes, elisions);
  const foreign = (letter: string) => letter !== '' && !native.test(letter);
  return (text, isLiteral) => {
    if (!/["']/.test(text)) return [];
    const marks = marksOf(text).filter(({ straight, offset }) => !(straight && isLiteral(offset)));
    const quotations = pairMarks(marks, text);
    const uses = usesOf(marks, quotations, text, foreign, apostrophe !== undefined);
    // Swapping kinds while other marks stay straight could pair those otherwise the next time.
    const swaps = marks.every((mark) => !mark.straight || uses.has(mark) || !paired.has(mark.role));
    const kinds = swaps ? nestedKinds(marks, quotations) : new Map<QuoteMark, QuoteKind>();
    return [...uses].map(([mark, use]) => {
      if (use === 'apostrophe') return edit(mark.offset, apostrophe ?? '', use);
      const [open, close] = quotes[kinds.get(mark) ?? mark.kind];
      return edit(mark.offset, quotations.get(mark)?.open === mark ? open : close, use);
    });
  };
}

function edit(start: number, text: string, kind: Edit['kind']): Edit {
  return { start, end: start + 1, text, kind };
}

/** What straight marks surely are; the others are not in it. */
function usesOf(
  marks: readonly QuoteMark[],
  quotations: Quotations,
  text: string,
  foreign: (letter: string) => boolean,
  hasApostrophe: boolean,
): Map<QuoteMark, 'quote' | 'apostrophe'> {
  const uses = new Map<QuoteMark, 'quote' | 'apostrophe'>();
  for (const mark of marks) {
    if (!mark.straight) continue;
    const quotation = quotations.get(mark);
    if (quotation && !isForeign(quotation, foreign)) uses.set(mark, 'quote');
    if (quotation || !hasApostrophe || foreign(mark.before || mark.after)) continue;
    if (isApostrophe(mark, text)) uses.set(mark, 'apostrophe');
  }
  return uses;
}

/** Whether a quotation belongs to a run of another script, rather than only its words. */
function isForeign({ open, close }: Quotation, foreign: (letter: string) => boolean): boolean {
  const outside = [open.before, close?.after ?? ''].filter((letter) => letter !== '');
  return outside.length > 0 && outside.every(foreign) && foreign(open.after);
}

function isApostrophe({ kind, role, offset }: QuoteMark, text: string): boolean {
  if (kind !== 'single' || role === 'none') return false;
  if (role === 'apostrophe') return true;
  if (role === 'close') return /\p{L}/u.test(charBefore(text, offset));
  return text.slice(0, offset).trim() !== '' && /[\p{L}\p{N}]/u.test(charAt(text, offset + 1));
}
