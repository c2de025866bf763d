import { charBefore } from '../script.ts';
import type { QuoteKind, QuoteMark } from './quote-marks.ts';

/** The two marks of a quotation; one that is still open at the end of a paragraph has no second. */
export interface Quotation {
  open: QuoteMark;
  close: QuoteMark | null;
}
export type Quotations = ReadonlyMap<QuoteMark, Quotation>;

const other: Record<QuoteKind, QuoteKind> = { double: 'single', single: 'double' };

/** Whether a mark is a sign of inches in a quotation, since that is closed by the next: `"a 27" screen"`. */
function isInches({ kind, straight, offset }: QuoteMark, next: QuoteMark | undefined, text: string): boolean {
  const isClosed = next?.kind === 'double' && next.role === 'close' && next.offset > offset + 1;
  return kind === 'double' && straight && isClosed && /\p{Nd}/u.test(charBefore(text, offset));
}

/** Which marks belong together. A mark closes the nearest open one of its kind. */
export function pairMarks(marks: readonly QuoteMark[], text: string): Quotations {
  const quotations = new Map<QuoteMark, Quotation>();
  const open: QuoteMark[] = [];
  const waiting = { double: 0, single: 0 };
  const pop = () => {
    const mark = open.pop();
    if (mark) waiting[mark.kind] -= 1;
    return mark;
  };
  for (const [index, mark] of marks.entries()) {
    const role = mark.role === 'either' ? (waiting[mark.kind] > 0 ? 'close' : 'open') : mark.role;
    if (role === 'open') {
      open.push(mark);
      waiting[mark.kind] += 1;
    } else if (role === 'close' && waiting[mark.kind] > 0) {
      if (waiting.double === 1 && isInches(mark, marks[index + 1], text)) continue;
      let opener = pop();
      while (opener && opener.kind !== mark.kind) opener = pop();
      if (!opener) continue;
      const quotation = { open: opener, close: mark };
      quotations.set(opener, quotation).set(mark, quotation);
    }
  }
  const [first] = open;
  if (first?.kind === 'double' && text.slice(0, first.offset).trim() === '')
    quotations.set(first, { open: first, close: null });
  return quotations;
}

/** The kind that each mark of a quotation is written in: inside one kind stands the other. */
export function nestedKinds(marks: readonly QuoteMark[], quotations: Quotations): Map<QuoteMark, QuoteKind> {
  const kinds = new Map<QuoteMark, QuoteKind>();
  const around: QuoteKind[] = [];
  for (const mark of marks) {
    const quotation = quotations.get(mark);
    if (quotation?.close === mark) around.pop();
    if (quotation?.open !== mark) continue;
    const kind = mark.straight && around.at(-1) === mark.kind ? other[mark.kind] : mark.kind;
    around.push(kind);
    kinds.set(mark, kind);
    if (quotation.close) kinds.set(quotation.close, kind);
  }
  return kinds;
}
