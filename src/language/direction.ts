import type { Edition } from '../publication/publication.ts';
import { createClasses, type Direction } from './bidi-classes.ts';
import { foreignSpans, isWhole } from './foreign-spans.ts';
import { withAbbreviations, withUnits } from './foreign-units.ts';
import type { Span } from './foreign-words.ts';
import { createWordRules } from './mixed-words.ts';
import { labelsIn } from './number-labels.ts';
import { numbersFromRight } from './numbers.ts';
import { once } from './once.ts';
import { lettersOf } from './script.ts';

/** How a part of a text is to be marked up. */
export interface Foreign {
  direction: Direction;
  /** BCP 47 language, if the script of the part tells it; `null` otherwise and for numbers. */
  language: string | null;
  /** Whether to override the algorithm inside (`bdo`) instead of only isolating the part (`bdi`). */
  override: boolean;
  /** Whether it is a number, which no line may end in. */
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
 * as one from left to right (`numbersFromRight`, `labelsIn`).
 *
 * @param editions all of the publication: a run is in the language of the one that has its script
 */
export function createIsolation(
  { direction, mixedWords }: Pick<Edition, 'direction' | 'mixedWords'>,
  editions: readonly Pick<Edition, 'language'>[],
): Isolation {
  const other: Direction = direction === 'ltr' ? 'rtl' : 'ltr';
  const charClasses = createClasses(direction);
  const rules = createWordRules(mixedWords);
  const classesOf = (text: string) => {
    const classes = withAbbreviations(text, charClasses(text), rules.abbreviation);
    return direction === 'rtl' ? withUnits(text, classes) : classes;
  };
  const numbersIn = (text: string) =>
    direction === 'rtl' ? numbersFromRight(text, rules.isConjunction) : labelsIn(text, direction);
  const languageOf = createLanguageOf(editions);
  const foreign = (text: string): Foreign => ({
    direction: other,
    language: languageOf(text),
    override: false,
    unbroken: false,
  });
  const runs = (text: string): Run[] => {
    const spans = hint[other].test(text) ? foreignSpans(text, classesOf(text), direction, rules) : [];
    const runs = spans.map(({ start, end }) => ({ start, end, ...foreign(text.slice(start, end)) }));
    return merge(
      runs,
      numbersIn(text).map((one) => ({ ...one, direction: 'ltr', language: null, unbroken: true })),
    );
  };
  return {
    runs,
    segments: (text) => cut(text, runs(text)),
    whole(text) {
      if (sure[direction].test(text) || !hint[other].test(text)) return null;
      return isWhole(classesOf(text)) ? foreign(text) : null;
    },
  };
}

/** The language of a text, if all its letters are of one script and one edition alone has it. */
function createLanguageOf(editions: readonly Pick<Edition, 'language'>[]): (text: string) => string | null {
  const known = editions.map(({ language }) => ({ language, letters: lettersOf(language) }));
  /** A letter → the language that alone has it, if there is one. */
  const languageOf = once((char) => {
    const [first, ...more] = known.filter(({ letters }) => letters.test(char));
    const language = first && more.length === 0 ? first.language : null;
    return /\p{L}/u.test(char) ? language : undefined;
  });
  return (text) => {
    let found: string | null | undefined;
    for (const char of text) {
      const language = languageOf(char);
      if (language === undefined) continue;
      if (found !== undefined && found !== language) return null;
      found = language;
    }
    return found ?? null;
  };
}

/** Spans and the numbers outside them, in the order of the text. Both are in order already. */
function merge(spans: readonly Run[], numbers: readonly Run[]): Run[] {
  if (numbers.length === 0) return [...spans];
  let next = 0;
  const outside = numbers.filter(({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next += 1;
    return (spans[next]?.start ?? Infinity) >= end;
  });
  return [...spans, ...outside].sort((a, b) => a.start - b.start);
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
