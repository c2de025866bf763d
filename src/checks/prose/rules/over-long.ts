import type { ProseDocument } from '../document.ts';
import { findingIn, type ProseFinding } from '../rule.ts';

/** What search results and cards show before they cut, in letters. */
const usual = { title: 70, description: 160 };

/** Titles and descriptions that will be cut. Vowel marks take no room. */
export function overLong({ passages, edition }: ProseDocument): ProseFinding[] {
  return passages.flatMap((passage) => {
    const { key, text } = passage;
    if (key !== 'title' && key !== 'description') return [];
    const limit = edition.limits?.[key] ?? usual[key];
    const length = [...text.trim().normalize('NFC').replace(/\p{M}/gu, '')].length;
    if (length <= limit) return [];
    return [findingIn(passage, { start: 0, end: text.length }, 'over-long', { key, length, limit })];
  });
}
