import { overLimit } from '../../publication/house-style.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** Titles and descriptions that search results and cards will cut. */
export function overLong({ passages, edition }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) => {
    const { key, text } = passage;
    if (key !== 'title' && key !== 'description') return [];
    const over = overLimit(key, text, edition.limits);
    return over ? [findingIn(passage, { start: 0, end: text.length }, 'over-long', { key, ...over })] : [];
  });
}
