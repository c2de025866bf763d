import { optionalMarks } from './marks.ts';

const unseen = new RegExp(`[${optionalMarks}\\p{Cf}\u0640]`, 'gu');
/** Letters that keyboards and habits exchange, and what stands for both. */
const exchanged: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const exchangeable = new RegExp(`[${Object.keys(exchanged).join('')}]`, 'gu');

/** Text as lists are searched: without case, accents, vowel marks, tatweel, forms of hamza and what is not seen. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(exchangeable, (one) => exchanged[one] ?? one);
