import leven from 'leven';
import { finderOf, type WordFinder } from './word-finder.ts';
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
  /** The preferred form of a name in the edition; `null` if it has none. */
  formOf(id: string): string | null;
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
  const [find, avoided] = [finderOf(plain, known), finderOf(plain, forms('avoid'))];
  const prefixes = [
    '',
    ...[words.prefixes.joins, words.prefixes.plain, words.prefixes.other].flat().map(fold),
  ];
  const preferred = new Map([...known].reverse().map(([form, id]) => [id, form]));
  return {
    formOf: (id) => preferred.get(id) ?? null,
    find: (text) => find(fold(text)),
    findAvoided: (text) => avoided(fold(text)),
    misspelt: (text, id) => {
      const own = [...known].flatMap(([form, of]) => (of === id && form.length >= shortest ? [form] : []));
      const isRight = (window: string) => find(fold(window)).length > 0;
      return own.map((form) => likeIn(text, form, { prefixes, fold, isRight })).find(Boolean) ?? null;
    },
  };
}

/** Words in a text that are almost a form. */
function likeIn(
  text: string,
  form: string,
  of: { prefixes: readonly string[]; fold: (text: string) => string; isRight: (window: string) => boolean },
): string | undefined {
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  const count = form.split(/\s+/).length;
  const most = Math.max(1, Math.floor(form.length / lettersPerSlip));
  const isLike = (word: string) => {
    const distance = leven(word, of.fold(form));
    return distance > 0 && distance <= most;
  };
  return words
    .map((_, index) => words.slice(index, index + count).join(' '))
    .find((window) => {
      const folded = of.fold(window);
      const bare = of.prefixes.flatMap((one) => (folded.startsWith(one) ? [folded.slice(one.length)] : []));
      return bare.some(isLike) && !of.isRight(window);
    });
}
