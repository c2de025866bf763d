import { type AgreementWords, foldOf } from '../words.ts';

/** What a word of a number does in it. */
export type Role =
  | 'unit'
  | 'ten'
  | 'tens'
  | 'teen'
  | 'hundred'
  | 'hundreds'
  | 'scale'
  | 'dual'
  | 'fraction'
  | 'denominator'
  | 'alone';

/** A word of a number, as a language writes it. */
export interface NumberWord {
  value: number;
  role: Role;
  /** What it means where nothing is before it, if that may be something else. */
  also: number | null;
  /** Whether it only counts where the other text says it by figures: words that are more than numbers. */
  isVague: boolean;
  /** Whether it ranks or parts, as ordinals and fractions do. */
  isRank: boolean;
  /** Whether “and” is written onto it, and whether a number can go on with it. */
  joins: boolean;
  continues: boolean;
}

/** The words of numbers of a language. */
export interface Lexicon {
  find(word: string): NumberWord | null;
  /** How its numbers are put together. */
  order: Pick<AgreementWords, 'unitsFirst' | 'joined'>;
  isJoiner(word: string): boolean;
  /** Whether letters before figures are words of their own: `و300`. */
  isPrefix(letters: string): boolean;
  isFiller(word: string): boolean;
  /** What letters right behind figures multiply them by. */
  attached(letters: string): number | null;
}

function roleOf(value: number): Role {
  if (value < 10) return 'unit';
  if (value === 10) return 'ten';
  if (value < 20) return 'teen';
  if (value < 100) return 'tens';
  return value === 100 ? 'hundred' : 'hundreds';
}

type Entry = Pick<NumberWord, 'value' | 'role' | 'also' | 'isVague' | 'isRank'>;

/** Makes a language's words of numbers ready to be looked up, with what is written onto the front of them. */
export function lexiconOf(words: AgreementWords): Lexicon {
  const fold = foldOf(words);
  const { joins, plain, other } = words.prefixes;
  const prefixes = [
    ...joins.map((text) => ({ text: fold(text), joins: true, continues: true })),
    ...plain.map((text) => ({ text: fold(text), joins: false, continues: true })),
    ...other.map((text) => ({ text: fold(text), joins: false, continues: false })),
  ];
  const setOf = (list: readonly string[]) => new Set(list.map(fold));
  const [joiners, fillers] = [setOf([...words.joiners, ...joins]), setOf(words.fillers)];
  return {
    find: lookUpIn(entriesOf(words, fold), prefixes),
    order: words,
    isJoiner: (word) => joiners.has(word),
    isPrefix: (letters) => prefixes.some(({ text }) => text === letters),
    isFiller: (word) => fillers.has(word),
    attached: (letters) => words.attached[letters] ?? null,
  };
}

/** Every word of a number, folded. One that two lists have means both. */
function entriesOf(words: AgreementWords, fold: (word: string) => string): Map<string, Entry> {
  const known = new Map<string, Entry>();
  const add = (list: Readonly<Record<string, number>>, role?: Role, kind?: 'rank' | 'vague') => {
    const [isRank, isVague] = [kind === 'rank', kind === 'vague'];
    for (const [word, value] of Object.entries(list)) {
      const [key, before] = [fold(word), known.get(fold(word))];
      if (before) before.also ??= before.value === value ? null : value;
      else known.set(key, { value, role: role ?? roleOf(value), also: null, isVague, isRank });
    }
  };
  add(words.numbers);
  add(words.scales, 'scale');
  add(words.duals, 'dual');
  add(words.vague, 'alone', 'vague');
  add(words.ordinals, undefined, 'rank');
  add(words.fractions, 'fraction', 'rank');
  add(words.denominators, 'denominator', 'rank');
  addSuffixed(known, words, fold);
  return known;
}

/** Adds fractions and decades with what is written onto the end of them, which words that are numbers as well then no more are. */
function addSuffixed(known: Map<string, Entry>, words: AgreementWords, fold: (word: string) => string): void {
  const parts = [
    ...Object.entries(words.fractions).map(([word, value]) => [word, value, 'fraction'] as const),
    ...Object.entries(words.denominators).map(([word, value]) => [word, value, 'denominator'] as const),
    ...Object.entries(words.ordinals).flatMap(([word, value]) =>
      value < 20 || value > 90 ? [] : [[word, value, roleOf(value)] as const],
    ),
  ];
  for (const suffix of words.suffixes.map(fold))
    for (const [word, value, role] of parts) {
      const key = fold(word) + suffix;
      const entry: Entry = { value, role, also: null, isVague: false, isRank: true };
      const before = known.get(key);
      if (!before) known.set(key, entry);
      else if (before.role === role && before.value !== value) before.also ??= value;
    }
}

type Prefix = Pick<NumberWord, 'joins' | 'continues'> & { text: string };

function lookUpIn(known: ReadonlyMap<string, Entry>, prefixes: readonly Prefix[]): Lexicon['find'] {
  const behind = (word: string, { text }: Prefix) =>
    word.startsWith(text) ? known.get(word.slice(text.length)) : undefined;
  return (word) => {
    const whole = known.get(word);
    // `واحد` is one, and “and one” behind other words.
    if (whole)
      return { ...whole, joins: prefixes.some((one) => one.joins && behind(word, one)), continues: true };
    for (const prefix of prefixes) {
      const found = behind(word, prefix);
      if (found) return { ...found, joins: prefix.joins, continues: prefix.continues };
    }
    return null;
  };
}
