import { createLanguageOf } from '../language-of.ts';
import { type Direction, rightToLeftLetter } from './bidi-classes.ts';
import { codePieces } from './code-pieces.ts';
import type { Span } from './foreign-words.ts';
import type { WordRules } from './mixed-words.ts';
import { rangesIn } from './number-ranges.ts';
import { numbersIn } from './numbers.ts';
import { merge, nest, type Run } from './segments.ts';

/** A word with its number: `iPhone 17`, `pp. 10–15`. */
const named = /^\S{1,20}[ \n][#№]?\p{Nd}[\p{Nd}.,:–-]*$/u;
/** The same at the end of a name of several words, or within it: `Galaxy Note 20 Ultra`. */
const namedInside =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}&'’+-]{0,19} [#№]?\p{Nd}+(?:[.:]\p{Nd}+)*(?![\p{L}\p{N}%‰°.,:–-])/gu;

/**
 * Makes runs of the spans of a text.
 *
 * @param fromRight the words of the language that is written from right to left
 */
export function createForeign(
  other: Direction,
  editions: Parameters<typeof createLanguageOf>[0],
  fromRight: WordRules,
) {
  const languageOf = createLanguageOf(editions);
  const insideFromLeft = (part: string, isNamed: boolean): Run[] => {
    if (rightToLeftLetter.test(part)) return codePieces(part).map(foreign(part, 'rtl'));
    return isNamed ? [] : merge(rangeRuns(part, 'ltr'), namesInside(part));
  };
  const foreign =
    (text: string, direction = other) =>
    ({ start, end }: Span): Run => {
      const part = text.slice(start, end);
      const isNamed = named.test(part);
      const inside = direction === 'rtl' ? numberRuns(part, 'rtl', fromRight) : insideFromLeft(part, isNamed);
      const all = inside.length === 1 && inside[0]?.end === part.length ? inside[0] : undefined;
      const isRange = all?.start === 0 && all.direction === direction;
      return {
        start,
        end,
        direction,
        language: languageOf(part),
        override: false,
        unbroken: isRange || isNamed,
        inside: (isRange ? all.inside : inside).map((run) => shifted(run, start)),
      };
    };
  return foreign;
}

function namesInside(part: string): Run[] {
  const common = { direction: 'ltr', language: null, override: false, unbroken: true, inside: [] } as const;
  return Array.from(part.matchAll(namedInside), ({ 0: { length }, index: start }) => ({
    ...common,
    start,
    end: start + length,
  }));
}

/** What every text with a number has that is looked for here. */
const anyDigit = /[0-9٠-٩۰-۹]/;

/**
 * Numbers are read from left to right in any prose; in prose from right to left, ranges of them are read
 * as it is.
 */
export function numberRuns(text: string, direction: Direction, rules: WordRules): Run[] {
  if (!anyDigit.test(text)) return [];
  const numbers = numbersIn(text, direction, rules).map(
    (one): Run => ({ ...one, direction: 'ltr', language: null, inside: [] }),
  );
  return direction === 'rtl' ? nest(rangeRuns(text, direction), numbers) : numbers;
}

function rangeRuns(text: string, direction: Direction): Run[] {
  const common = { direction, language: null, override: false, unbroken: true, inside: [] };
  return rangesIn(text).map((one) => ({ ...one, ...common }));
}

/** A run of a part of a text that begins at an offset, counted in the whole text. */
function shifted(run: Run, offset: number): Run {
  const inside = run.inside.map((one) => shifted(one, offset));
  return { ...run, start: run.start + offset, end: run.end + offset, inside };
}
