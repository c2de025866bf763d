import { optionalMarks } from '../../language/search/marks.ts';

const unseen = new RegExp(`[${optionalMarks}\\p{Cf}\u0640]`, 'gu');
/** Letters that keyboards and habits exchange, and what stands for both. */
const exchanged: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const exchangeable = new RegExp(`[${Object.keys(exchanged).join('')}]`, 'gu');

/** Text as a search compares it: without case, accents, vowel marks, tatweel and forms of hamza. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(exchangeable, (one) => exchanged[one] ?? one);

/** Whether a text, already folded, has every word of a query, or its beginning, in any order. */
export function matches(foldedText: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}
