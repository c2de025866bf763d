import { optionalMarks } from '../../language/search/marks.ts';

const ignored = new RegExp(`[${optionalMarks}\\u0640\\u200B-\\u200F\\u061C\\u2066-\\u2069]`, 'g');

/** Words as a list is searched by: case, vowel marks, forms of one letter with signs on it, and what is not seen don't count. */
export const foldedWords = (text: string): string =>
  text.normalize('NFKD').replace(ignored, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
