import { type AgreementWords, foldOf } from './words.ts';

/** Finds words and groups of words in a folded text, with what is written onto the front of them. */
export type WordFinder = (text: string) => FoundWord[];

/** A word of a list, and what it stands for. */
export interface FoundWord {
  text: string;
  /** The word of the list, without what is written onto the front of it. */
  name: string;
  value: string;
  start: number;
  end: number;
}

/** How words may be written. */
interface Writing {
  /** Whether hyphens may stand in the place of spaces. */
  hyphens?: boolean;
  /** Whether they may stand right behind figures. */
  glued?: boolean;
}

/** @param names word → what it stands for */
export function finderOf(
  words: AgreementWords,
  names: ReadonlyMap<string, string>,
  writing: Writing = {},
): WordFinder {
  const fold = foldOf(words);
  const whole = [...names].map(([name, value]) => [fold(name), value] as const);
  // `البحر` is written `للبحر` behind a preposition.
  const contracted = Object.entries(words.prefixes.contracted).flatMap(([prefix, beginning]) =>
    whole.flatMap(([name, value]) =>
      name.startsWith(fold(beginning))
        ? [[fold(prefix) + name.slice(fold(beginning).length), value] as const]
        : [],
    ),
  );
  const known = new Map([...contracted, ...whole]);
  if (known.size === 0) return () => [];
  const pattern = patternOf([...known.keys()], words, writing);
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
      text: whole,
      name,
      value: known.get(name) ?? known.get(name.replaceAll('-', ' ')) ?? '',
      start: index,
      end: index + whole.length,
    }));
}

/** What matches one of some folded names, with what is written onto the front of it. */
function patternOf(names: readonly string[], words: AgreementWords, { hyphens, glued }: Writing): RegExp {
  const { joins, plain, other } = words.prefixes;
  const before = [...joins, ...plain, ...other].map(foldOf(words)).sort(longestFirst).map(escaped).join('|');
  const spaced = (name: string) => (hyphens ? escaped(name).replaceAll(' ', '[ -]') : escaped(name));
  const after = [...names].sort(longestFirst).map(spaced).join('|');
  return new RegExp(`(?<![\\p{L}${glued ? '' : '\\p{N}'}])(?:${before})?(${after})(?![\\p{L}\\p{N}])`, 'gu');
}

const longestFirst = (a: string, b: string) => b.length - a.length;
/** Marks and words of a language as a part of a regular expression that matches any of them, folded; empty if there are none. */
export function anyOf(words: AgreementWords, marks: readonly string[]): string {
  const fold = foldOf(words);
  return marks.map((mark) => escaped(fold(mark))).join('|');
}

/** A text as a regular expression that matches it. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
