import { type AgreementWords, foldOf } from './words.ts';

/** What a word of a number does in it. */
export type Role = 'unit' | 'ten' | 'tens' | 'teen' | 'hundred' | 'hundreds' | 'scale' | 'dual' | 'fraction';

/** A word of a number, as a language writes it. */
export interface NumberWord {
  value: number;
  role: Role;
  /** What it means where nothing is before it, if that may be something else. */
  also: number | null;
  /** Whether it only counts where the other text says it by figures: ordinals and words that are more than numbers. */
  isVague: boolean;
  /** Whether “and” is written onto it, and whether a number can go on with it. */
  joins: boolean;
  continues: boolean;
}

/** The words of numbers of a language. */
export interface Lexicon {
  find(word: string): NumberWord | null;
  /** Whether units stand before tens. */
  unitsFirst: boolean;
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

type Entry = Pick<NumberWord, 'value' | 'role' | 'also' | 'isVague'>;

/** Makes a language's words of numbers ready to be looked up, with what is written onto the front of them. */
export function lexiconOf(words: AgreementWords): Lexicon {
  const fold = foldOf(words);
  const known = new Map<string, Entry>();
  const add = (list: Readonly<Record<string, number>>, role?: Role, isVague = false) => {
    for (const [word, value] of Object.entries(list)) {
      const [key, before] = [fold(word), known.get(fold(word))];
      if (before) before.also ??= before.value === value ? null : value;
      else known.set(key, { value, role: role ?? roleOf(value), also: null, isVague });
    }
  };
  add(words.numbers);
  add(words.scales, 'scale');
  add(words.duals, 'dual');
  add(words.fractions, 'fraction', true);
  add(words.ordinals, undefined, true);
  const { joins, plain, other } = words.prefixes;
  const prefixes = [
    ...joins.map((text) => ({ text: fold(text), joins: true, continues: true })),
    ...plain.map((text) => ({ text: fold(text), joins: false, continues: true })),
    ...other.map((text) => ({ text: fold(text), joins: false, continues: false })),
  ];
  const find = (word: string): NumberWord | null => {
    const whole = known.get(word);
    if (whole) return { ...whole, joins: false, continues: true };
    for (const { text, ...rest } of prefixes) {
      const found = word.startsWith(text) ? known.get(word.slice(text.length)) : undefined;
      if (found) return { ...found, ...rest };
    }
    return null;
  };
  const setOf = (list: readonly string[]) => new Set(list.map(fold));
  const [joiners, fillers] = [setOf([...words.joiners, ...joins]), setOf(words.fillers)];
  return {
    find,
    unitsFirst: words.unitsFirst,
    isJoiner: (word) => joiners.has(word),
    isPrefix: (letters) => prefixes.some(({ text }) => text === letters),
    isFiller: (word) => fillers.has(word),
    attached: (letters) => words.attached[letters] ?? null,
  };
}
