import type { Edition } from '../../publication/publication.ts';
import { once } from '../once.ts';
import { createClasses, type Direction } from './bidi-classes.ts';
import { codePieces } from './code-pieces.ts';
import { createForeign, numberRuns } from './foreign-runs.ts';
import { foreignSpans, isWhole } from './foreign-spans.ts';
import { withAbbreviations, withPaths, withUnits } from './foreign-units.ts';
import { createWordRules, type WordRules } from './mixed-words.ts';
import { plainText } from './plain-text.ts';
import { cut, type Foreign, merge, type Run, type Segment } from './segments.ts';

export type { Foreign, Run, Segment };

/** What one edition isolates in its texts, so that both directions are read in their order. */
export interface Isolation {
  /** The parts to isolate, in the order of the text, not overlapping. */
  runs(text: string): Run[];
  /** The whole text, cut where runs begin and end. */
  segments(text: string): Segment[];
  /** The text for places without markup: see `plainText`. */
  plain(text: string): string;
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
  const fromRight = direction === 'rtl' ? rules : createWordRules(speaking(other, editions).mixedWords);
  const foreign = createForeign(other, editions, fromRight);
  const runs = (text: string): Run[] => {
    const spans = hint[other].test(text) ? foreignSpans(text, classesOf(text), direction, rules) : [];
    return merge(spans.map(foreign(text)), numberRuns(text, direction, rules));
  };
  const opposite = once(() => createIsolation(speaking(other, editions), editions));
  const isolation: Isolation = {
    runs,
    segments: (text) => cut(text, runs(text)),
    plain: (text) => plainText(isolation.segments(text), direction),
    code: (text) => codePieces(text).map(foreign(text, 'rtl')),
    toward: (wanted) => (wanted === direction ? isolation : opposite(wanted)),
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
    return direction === 'rtl' ? withUnits(text, classes) : withPaths(text, classes);
  };
}
