import leven from 'leven';
import { finderOf, type WordFinder } from './calendar.ts';
import { type AgreementWords, foldOf } from './words.ts';

/** A name or term of the newsroom's glossary. */
export interface GlossaryEntry {
  id: string;
  /** Edition → its forms; the first is preferred. */
  forms: Readonly<Record<string, readonly string[]>>;
  /** Edition → forms that are not to be used. */
  avoid: Readonly<Record<string, readonly string[]>>;
  note: string | null;
}

/** The names of a glossary in one edition. */
export interface Names {
  /** Whether the edition has a form of a name. */
  has(id: string): boolean;
  /** Where forms that are in use stand in a text; the value is the id. */
  find: WordFinder;
  /** Where forms that are not to be used stand. */
  findAvoided: WordFinder;
  /** Words of a text that look like a form of a name, but are none. */
  misspelt(text: string, id: string): string | null;
}

/** Forms that are shorter are too like others to be guessed. */
const shortest = 4;
/** One letter in so many may be wrong. */
const lettersPerSlip = 5;

/** Makes the names of a glossary ready for one edition. Letters count as they are written, small or not. */
export function namesOf(glossary: readonly GlossaryEntry[], edition: string, words: AgreementWords): Names {
  const plain = { ...words, letters: {} };
  const fold = foldOf(plain);
  const forms = (key: 'forms' | 'avoid') =>
    new Map(
      glossary.flatMap(({ id, [key]: all }) => (all[edition] ?? []).map((form) => [form, id] as const)),
    );
  const known = forms('forms');
  const find = finderOf(plain, known);
  const prefixes = ['', ...words.prefixes.joins, ...words.prefixes.plain, ...words.prefixes.other];
  const misspelt = (text: string, id: string) => {
    const own = [...known].filter(([form, of]) => of === id && form.length >= shortest).map(([form]) => form);
    const parts = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
    for (const form of own) {
      const count = form.split(/\s+/).length;
      const most = Math.max(1, Math.floor(form.length / lettersPerSlip));
      const windows = parts.map((_, index) => parts.slice(index, index + count).join(' '));
      const isLike = (window: string) =>
        find(fold(window)).length === 0 &&
        prefixes.some((prefix) => {
          if (!window.startsWith(prefix)) return false;
          const distance = leven(fold(window.slice(prefix.length)), fold(form));
          return distance > 0 && distance <= most;
        });
      const found = windows.find(isLike);
      if (found) return found;
    }
    return null;
  };
  const avoided = finderOf(plain, forms('avoid'));
  const ids = new Set(known.values());
  return {
    has: (id) => ids.has(id),
    find: (text) => find(fold(text)),
    findAvoided: (text) => avoided(fold(text)),
    misspelt,
  };
}
