import { usualLimits } from '../../publication/house-style.ts';
import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** Titles and descriptions that search results and cards will cut. Vowel marks take no room. */
export function overLong({ passages, edition }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) => {
    const { key, text } = passage;
    if (key !== 'title' && key !== 'description') return [];
    const limit = edition.limits?.[key] ?? usualLimits[key];
    const length = [...text.trim().normalize('NFC').replace(/\p{M}/gu, '')].length;
    if (length <= limit) return [];
    return [findingIn(passage, { start: 0, end: text.length }, 'over-long', { key, length, limit })];
  });
}
