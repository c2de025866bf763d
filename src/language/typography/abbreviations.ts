import { charAt, charBefore } from '../script.ts';
import type { Edit } from './edits.ts';

/**
 * Marks between two letters of the edition's script that are no quotation: one before the last letter of a word says
 * that it is an abbreviation (`צה״ל`), and an apostrophe that its letter sounds otherwise (`ג׳ורג׳`).
 */
export function createAbbreviations(
  abbreviation: string,
  apostrophe: string | undefined,
  native: RegExp,
): (text: string, isLiteral: (offset: number) => boolean) => Edit[] {
  const within = (text: string, at: number) =>
    native.test(charBefore(text, at)) && native.test(charAt(text, at + 1));
  const isLast = (text: string, at: number) => /^.\p{L}\p{M}*(?![\p{L}\p{M}])/su.test(text.slice(at, at + 8));
  return (text, isLiteral) =>
    [...text.matchAll(/["']/g)].flatMap(({ 0: mark, index: start }): Edit[] => {
      if (!within(text, start) || isLiteral(start)) return [];
      const end = start + 1;
      if (mark === '"') return isLast(text, start) ? [{ start, end, text: abbreviation, kind: 'quote' }] : [];
      return apostrophe ? [{ start, end, text: apostrophe, kind: 'apostrophe' }] : [];
    });
}
