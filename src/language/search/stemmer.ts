import type { Stems } from '../../publication/stems.ts';
import { once } from '../once.ts';
import { optionalMarks } from './marks.ts';

/** What stays of a word at the least, in UTF-16 units. */
const shortest = 3;
/** How often endings are taken off, so that rules which undo each other come to an end. */
const mostEndings = 8;

/**
 * Makes what turns a word into its term, which all forms of the word have in common. Words come without
 * vowel marks and in small letters, their apostrophes as U+0027. What became of a word is remembered.
 */
export function createStemmer(stems: Stems): (found: string) => string {
  const fold = folder(stems.letters);
  const ends = new Set(stems.protectedEnds.map(fold));
  const withoutEndings = endingsOff(stems.suffixes, ends);
  const starts = new Set(stems.protectedStarts.map((one) => withoutEndings(fold(one))));
  const withoutPrefixes = prefixesOff(stems, { starts, ends }, withoutEndings);
  const bare = (found: string) => withoutEndings(withoutPrefixes(fold(found)));
  const same = groups(stems.synonyms, (one) => bare(one.toLowerCase()));
  return once((found) => same(bare(found)));
}

const accents = new RegExp(`[${optionalMarks}']`, 'gu');

/** Replaces letters by those that they are taken for, and takes off accents and apostrophes. */
function folder(letters: Stems['letters']): (found: string) => string {
  const rules = Object.entries(letters).sort(([a], [b]) => b.length - a.length);
  const pattern = rules.map(([key]) => `(${key.replace(/[.*+?()[\]{}|\\]/g, '\\$&')})`).join('|');
  const all = new RegExp(pattern || '(?!)', 'gu');
  return (found) =>
    found
      .replace(all, (_, ...groups) => rules[groups.findIndex((one) => one !== undefined)]?.[1] ?? '')
      .normalize('NFKD')
      .replace(accents, '')
      .normalize('NFC');
}

/** Replaces endings, the longest one first, until none is left that may go. */
function endingsOff(
  suffixes: Stems['suffixes'],
  ends: ReadonlySet<string>,
): (found: string, times?: number) => string {
  const endings = Object.entries(suffixes).sort(([a], [b]) => b.length - a.length);
  return function off(found, times = mostEndings): string {
    if (times === 0 || ends.has(found)) return found;
    const next = endings
      .filter(([ending]) => found.endsWith(ending))
      .map(([ending, instead]) => found.slice(0, -ending.length) + instead)
      .find(({ length }) => length >= shortest);
    return next === undefined || next === found ? found : off(next, times - 1);
  };
}

/** Takes prefixes off, one after the other, as long as the word is not known to begin so. */
function prefixesOff(
  { prefixes, prepositions }: Stems,
  { starts, ends }: Record<'starts' | 'ends', ReadonlySet<string>>,
  withoutEndings: (found: string) => string,
): (found: string) => string {
  const all = Object.entries(prefixes).sort(([a], [b]) => b.length - a.length);
  const isKnown = (found: string) => starts.has(withoutEndings(found));
  // Of لليرة only the preposition goes: what stays is known to begin with ل.
  const isShorter = (found: string, prefix: string) =>
    prepositions.some((one) => prefix.startsWith(one) && isKnown(found.slice(one.length)));
  return function off(found): string {
    const stem = withoutEndings(found);
    if (starts.has(stem)) return found;
    const prefix = all.find(
      ([one, least]) => found.startsWith(one) && found.length - one.length >= least && !isShorter(found, one),
    )?.[0];
    const preposition = () =>
      prepositions.find((one) => {
        if (!found.startsWith(one)) return false;
        return stem.length - one.length >= shortest || ends.has(withoutEndings(found.slice(one.length)));
      });
    const first = prefix ?? preposition();
    return first === undefined ? found : off(found.slice(first.length));
  };
}

/** Gives each word that stands for others in a group of equal ones the same word, and leaves all others. */
function groups(synonyms: Stems['synonyms'], bare: (word: string) => string): (stem: string) => string {
  const parents = new Map<string, string>();
  const head = (stem: string): string => {
    const parent = parents.get(stem);
    return parent === undefined ? stem : head(parent);
  };
  for (const [word, others] of Object.entries(synonyms)) {
    for (const other of others) {
      const [one, to] = [head(bare(other)), head(bare(word))];
      if (one !== to) parents.set(one, to);
    }
  }
  return head;
}
