import type { Edition } from '../publication/publication.ts';
import { createClasses, type Direction } from './bidi-classes.ts';
import { codePieces } from './code-pieces.ts';
import { foreignSpans, isWhole } from './foreign-spans.ts';
import { withAbbreviations, withUnits } from './foreign-units.ts';
import type { Span } from './foreign-words.ts';
import { createLanguageOf } from './language-of.ts';
import { createWordRules, type WordRules } from './mixed-words.ts';
import { numbersIn } from './numbers.ts';

/** How a part of a text is to be marked up. */
export interface Foreign {
  direction: Direction;
  /** BCP 47 language, if the script of the part tells it; `null` otherwise and for numbers. */
  language: string | null;
  /** Whether to override the algorithm inside (`bdo`) instead of only isolating the part (`bdi`). */
  override: boolean;
  /** Whether no line may end in it, though one could: a date, or a word with its number. */
  unbroken: boolean;
}

/** A part of a text in another direction than the text, or a number that is read as one. */
export interface Run extends Span, Foreign {}

/** A text in one piece or several; `foreign` is `null` for what is in the text's own direction. */
export interface Segment {
  text: string;
  foreign: Foreign | null;
}

/** What one edition isolates in its texts, so that both directions are read in their order. */
export interface Isolation {
  /** The parts to isolate, in the order of the text, not overlapping. */
  runs(text: string): Run[];
  /** The whole text, cut where runs begin and end. */
  segments(text: string): Segment[];
  /** How a block is marked up that is wholly in the other direction; `null` if it is not. */
  whole(text: string): Foreign | null;
  /** The parts of code that are prose from right to left; code itself is from left to right. */
  code(text: string): Run[];
  /** The same for texts of a direction: blocks and titles of another edition among those of this one. */
  toward(direction: Direction): Isolation;
}

/**
 * What every text with a letter of the direction has. Unicode keeps blocks for the scripts written
 * from right to left; surrogates may be of either. Without the `u` flag, since that is much slower.
 */
const hint = {
  rtl: /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\uD800-\uDBFF]/,
  ltr: /[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2071-\u209C\u2102-\u2188\u2C00-\uD7FF\uD800-\uDBFF\uF900-\uFB1C\uFF21-\uFFDC]/,
};

/** What only a text with a letter of the direction has: the commonest of them. */
const sure = { rtl: /[\u05D0-\u05EA\u0620-\u064A]/, ltr: /[A-Za-z]/ };

/**
 * Finds what an edition's texts have in the other direction (`foreignSpans`), and numbers that are read
 * as one from left to right (`numbersIn`).
 *
 * @param editions all of the publication: a run is in the language of the one that has its script
 */
export function createIsolation(
  { direction, mixedWords }: Pick<Edition, 'direction' | 'mixedWords'>,
  editions: readonly (Pick<Edition, 'language'> & Partial<Pick<Edition, 'direction' | 'mixedWords'>>)[],
): Isolation {
  const other: Direction = direction === 'ltr' ? 'rtl' : 'ltr';
  const rules = createWordRules(mixedWords);
  const classesOf = createClassesOf(direction, rules);
  const foreign = createForeign(other, editions);
  const runs = (text: string): Run[] => {
    const spans = hint[other].test(text) ? foreignSpans(text, classesOf(text), direction, rules) : [];
    return merge(spans.map(foreign(text)), numberRuns(text, direction, rules));
  };
  let opposite: Isolation | undefined;
  const isolation: Isolation = {
    runs,
    segments: (text) => cut(text, runs(text)),
    code: (text) => codePieces(text).map(foreign(text, 'rtl')),
    toward(wanted) {
      if (wanted === direction) return isolation;
      opposite ??= createIsolation(speaking(other, editions), editions);
      return opposite;
    },
    whole(text) {
      if (sure[direction].test(text) || !hint[other].test(text)) return null;
      if (!isWhole(classesOf(text))) return null;
      return { ...foreign(text)({ start: 0, end: text.length }), unbroken: false };
    },
  };
  return isolation;
}

/** A direction with the words of the edition that has it. */
function speaking(direction: Direction, editions: Parameters<typeof createIsolation>[1]) {
  return { direction, mixedWords: editions.find((one) => one.direction === direction)?.mixedWords };
}

function createClassesOf(direction: Direction, rules: WordRules): (text: string) => string {
  const charClasses = createClasses(direction);
  return (text) => {
    const classes = withAbbreviations(text, charClasses(text), rules);
    return direction === 'rtl' ? withUnits(text, classes) : classes;
  };
}

/** A word with its number: `iPhone 17`, `pp. 10–15`. */
const named = /^\S{1,20}[ \n][#№]?\p{Nd}[\p{Nd}.,:–-]*$/u;

/** Makes runs of the spans of a text. */
function createForeign(other: Direction, editions: Parameters<typeof createLanguageOf>[0]) {
  const languageOf = createLanguageOf(editions);
  return (text: string, direction = other) =>
    ({ start, end }: Span): Run => {
      const part = text.slice(start, end);
      const unbroken = named.test(part);
      return { start, end, direction, language: languageOf(part), override: false, unbroken };
    };
}

/** Numbers are read from left to right in any prose. */
function numberRuns(text: string, direction: Direction, { isConjunction }: WordRules): Run[] {
  const numbers = numbersIn(text, direction, isConjunction);
  return numbers.map((one) => ({ ...one, direction: 'ltr', language: null }));
}

/** Numbers and the spans that are more than one, in the order of the text. Both are in order already. */
function merge(spans: readonly Run[], numbers: readonly Run[]): Run[] {
  if (numbers.length === 0) return [...spans];
  const ends = new Map(numbers.map(({ start, end }) => [start, end]));
  const others = spans.filter(({ start, end }) => ends.get(start) !== end);
  let next = 0;
  const outside = numbers.filter(({ start, end }) => {
    while ((others[next]?.end ?? Infinity) <= start) next += 1;
    return (others[next]?.start ?? Infinity) >= end;
  });
  return [...others, ...outside].sort((a, b) => a.start - b.start);
}

function cut(text: string, runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end, ...foreign } of runs) {
    if (start > done) segments.push({ text: text.slice(done, start), foreign: null });
    segments.push({ text: text.slice(start, end), foreign });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), foreign: null });
  return segments;
}
