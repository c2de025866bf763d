import { z } from 'zod';
import { bare, key } from './forms.ts';
import { kindSchema, patternSchema } from './kind.ts';
import { createMisspellings, type Misspellings } from './misspelt.ts';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);
const marks = z.string().default('');

/** What rules about prose know of one language: a section of `prose.yaml`. */
export const wordsSchema = z.strictObject({
  /** What is written onto the front of words: one of each group at most, in their order. */
  prefixes: z.array(z.array(word)).default([]),
  /** How prefixes are written that change when they meet. */
  contractions: z.record(word, word).default({}),
  /** Forms that are never right → what is meant. */
  misspellings: z.record(word, word).default({}),
  /** Many such forms at once. */
  kinds: z.array(kindSchema).default([]),
  /** Words that are written onto the next one, and a pattern of the text before one that is a letter's name. */
  joined: z.strictObject({ words, unlessPrevious: patternSchema.default('(?!)') }).prefault({}),
  doubled: z
    .strictObject({
      /** Words that may stand twice in a row. */
      /** Whether the language doubles words on purpose, whichever they are. */
      always: z.boolean().default(false),
      allowed: words,
      /** Endings of words that may, and what else keeps a word that ends so from it. */
      allowedEndings: words,
      except: z.strictObject({ starts: words, endings: words, words }).prefault({}),
      /** Words and endings that may, unless a text like this follows. */
      oneByOne: z
        .strictObject({ words, endings: words, unlessNext: patternSchema.default('(?!)') })
        .prefault({}),
      /** Names of letters that names are spelt with: each may beside another one. */
      spelt: words,
      /** Words that never may, so that one can be taken away. */
      slips: words,
    })
    .prefault({}),
  spacing: z
    .strictObject({
      /** Marks that stand close to the word before them, and have a space behind them. */
      stops: marks,
      /** Those of them that never stand inside a name or a number of another script. */
      plain: marks,
      /** Opening and closing marks, two by two: no space stands inside them. */
      pairs: z.array(z.string().length(2)).default([]),
      /** Opening marks of pairs that also have a space around them. */
      apart: marks,
      /** What is written onto the end of quoted words. */
      suffixes: words,
      /** Words that begin sentences and no names, where names have stops inside. */
      starters: words,
      /** Last parts of names of hosts. */
      domains: words,
    })
    .prefault({}),
});
export type WordsData = z.output<typeof wordsSchema>;

/** Language tag → what is known of it. */
export const proseSchema = z.record(z.string(), wordsSchema);

/** The same, ready for use. Words are compared in lower case. */
export interface ProseWords extends Misspellings {
  /** @param previous the text before the first of them; `next` that behind the second */
  mayDouble(word: string, previous: string, next: string): boolean;
  isSlip(word: string): boolean;
  /** Whether a word belongs onto the one behind it. */
  isJoined(word: string, previous: string): boolean;
  spacing: WordsData['spacing'];
}

export function createWords(data: WordsData): ProseWords {
  const slips = new Set(data.doubled.slips.map(key));
  const joined = new Set(data.joined.words.map(bare));
  const label = new RegExp(`(?:${data.joined.unlessPrevious})$`, 'u');
  return {
    ...createMisspellings(data),
    mayDouble: createDoubling(data.doubled),
    isSlip: (word) => slips.has(key(word)),
    isJoined: (word, previous) => joined.has(bare(word)) && !label.test(previous),
    spacing: data.spacing,
  };
}

const lastWord = /(\p{L}[\p{L}\p{M}]*)\s+$/u;
const firstWord = /^\s+(\p{L}[\p{L}\p{M}]*)/u;

function createDoubling(doubled: WordsData['doubled']) {
  const { always, allowed, allowedEndings, except, oneByOne, spelt } = doubled;
  const known = new Set(allowed.map(bare));
  const counted = new Set(oneByOne.words.map(bare));
  const others = new Set(except.words.map(bare));
  const letters = new Set(spelt.map(bare));
  const construct = new RegExp(`^(?:${oneByOne.unlessNext})`, 'u');
  const isException = (form: string) =>
    others.has(form) ||
    except.starts.some((start) => form.startsWith(start)) ||
    except.endings.some((ending) => form.endsWith(ending));
  const endsIn = (endings: readonly string[], word: string) =>
    endings.some((ending) => key(word).endsWith(ending) || bare(word).endsWith(ending));
  const isSpelt = (form: string, previous: string, next: string) =>
    letters.has(form) &&
    [lastWord.exec(previous), firstWord.exec(next)].some((one) => letters.has(bare(one?.[1] ?? '')));
  return (word: string, previous: string, next: string): boolean => {
    const form = bare(word);
    if (always || known.has(form) || isSpelt(form, previous, next)) return true;
    if (isException(form)) return false;
    if (endsIn(allowedEndings, word)) return true;
    return (counted.has(form) || endsIn(oneByOne.endings, word)) && !construct.test(next);
  };
}

/** What is known of a language of which nothing is said. */
export const noWords: ProseWords = createWords(wordsSchema.parse({}));
