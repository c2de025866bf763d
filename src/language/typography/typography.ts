import type { Typography } from '../../publication/house-style.ts';
import type { Edition } from '../../publication/publication.ts';
import { createDigits } from '../digits.ts';
import { charAt, charBefore, lettersOf, NearestLetters } from '../script.ts';
import { createAbbreviations } from './abbreviations.ts';
import { applyEdits, type Edit } from './edits.ts';
import { createQuotes } from './quotes.ts';
import { createSpacesBeside } from './spaces-beside.ts';
import { createUnits, someDigit } from './units.ts';

/** Sets texts of one edition with the marks of its house style. */
export interface Typesetter {
  /**
   * What must change in a text, in its order. Nothing, where it has letters but none of the
   * edition's script.
   *
   * @param isLiteral whether the mark at an offset was written so on purpose, as by `\"`
   */
  edits(text: string, isLiteral?: (offset: number) => boolean): readonly Edit[];
  /** The text with all that changed. What is set already stays as it is. */
  set(text: string): string;
}

type Step = (text: string, isLiteral: (offset: number) => boolean) => Edit[];

const letter = /\p{L}/u;
const closing = /["'\p{Pe}\p{Pf}]/u;
/** What a dash opens is closed by another: `--la mitad--`. */
const clauseEnds = /^[^-]*[\p{L}\p{M}\p{Nd}]-{2,}(?![\p{L}-])/u;
const never = () => false;

/** The typesetter of an edition; one without a house style changes nothing. */
export function createTypesetter({
  language,
  typography = {},
}: Pick<Edition, 'language' | 'typography'>): Typesetter {
  const native = lettersOf(language);
  const steps = stepsOf(typography, language, native);
  const trigger = triggerOf(typography);
  const edits: Typesetter['edits'] = (text, isLiteral = never) => {
    if (!trigger.test(text) || (!native.test(text) && letter.test(text))) return [];
    const found = steps.flatMap((step) => step(text, isLiteral));
    return found.sort((a, b) => a.start - b.start);
  };
  return { edits: steps.length > 0 ? edits : () => [], set: (text) => applyEdits(text, edits(text)) };
}

/** What a text that may have to change contains; most have none of it, and are done with in one test. */
function triggerOf(style: Typography): RegExp {
  const { quotes, dashes, ellipsis, digits, units } = style;
  const { punctuation = {}, spaceBefore = {}, spaceAfter = {} } = style;
  const marks = Object.keys({ ...punctuation, ...spaceBefore, ...spaceAfter }).map((mark) =>
    RegExp.escape(mark),
  );
  const parts = [
    ...(quotes ? ['["\']'] : []),
    ...(dashes ? ['--'] : []),
    ...(ellipsis ? [String.raw`\.\.\.`] : []),
    ...(digits ? [someDigit] : []),
    ...(units && units.length > 0 ? [`${someDigit}[ \\n]`] : []),
    ...marks,
  ];
  return new RegExp(parts.join('|') || '$^');
}

function stepsOf(style: Typography, language: string, native: RegExp): Step[] {
  const { quotes, apostrophe, elisions = [], dashes, ellipsis, punctuation, digits, units } = style;
  const { spaceBefore, spaceAfter } = style;
  return [
    quotes ? withAbbreviations(createQuotes({ quotes, apostrophe, elisions }, native), style, native) : null,
    dashes ? createDashes(dashes, native) : null,
    ellipsis ? createEllipsis(ellipsis) : null,
    punctuation ? createPunctuation(punctuation, native) : null,
    digits ? createDigits(digits, language, native) : null,
    units && units.length > 0 ? createUnits(units) : null,
    spaceBefore || spaceAfter ? createSpacesBeside(spaceBefore ?? {}, spaceAfter ?? {}) : null,
  ].filter((step) => step !== null);
}

/** Marks of abbreviations are no marks of quotation. */
function withAbbreviations(quotes: Step, { abbreviation, apostrophe }: Typography, native: RegExp): Step {
  if (!abbreviation) return quotes;
  const own = createAbbreviations(abbreviation, apostrophe, native);
  return (text, isLiteral) => {
    const found = own(text, isLiteral);
    const taken = new Set(found.map(({ start }) => start));
    return [...found, ...quotes(text, (offset) => taken.has(offset) || isLiteral(offset))];
  };
}

/** Dashes typed as hyphens; not options (`--fix`), nor those in a run of another script. */
function createDashes(dashes: Readonly<Record<string, string>>, native: RegExp): Step {
  return (text, isLiteral) => {
    const letters = new NearestLetters(text);
    return [...text.matchAll(/-{2,}/g)].flatMap(({ 0: hyphens, index: start }) => {
      const end = start + hyphens.length;
      const dash = dashes[hyphens];
      const around = [letters.before(start), letters.after(end)].filter((one) => one !== '');
      const opens = /^\s?$/.test(charBefore(text, start)) && letter.test(charAt(text, end));
      const option = opens && !clauseEnds.test(text.slice(end));
      if (dash === undefined || option || isLiteral(start)) return [];
      if (around.length > 0 && !around.some((one) => native.test(one))) return [];
      return [{ start, end, text: dash, kind: 'dash' as const }];
    });
  };
}

function createEllipsis(ellipsis: string): Step {
  return (text, isLiteral) =>
    [...text.matchAll(/(?<![./\\])\.{3}(?![./\\])/g)]
      .filter(({ index }) => !isLiteral(index))
      .map(({ index: start }) => ({ start, end: start + 3, text: ellipsis, kind: 'ellipsis' as const }));
}

/**
 * Marks after letters of the edition's script, and after other words in brackets or quotation marks
 * (`(WHO),`) if the text goes on in it. A mark between two digits belongs to a number.
 */
function createPunctuation(marks: Readonly<Record<string, string>>, native: RegExp): Step {
  const any = new RegExp(
    Object.keys(marks)
      .map((mark) => RegExp.escape(mark))
      .join('|'),
    'g',
  );
  return (text, isLiteral) => {
    const letters = new NearestLetters(text);
    return [...text.matchAll(any)].flatMap(({ 0: mark, index: start }) => {
      const inNumber = /^\p{Nd}.\p{Nd}/su.test(text.slice(Math.max(0, start - 1), start + 2));
      const before = letters.before(start);
      const after = closing.test(text.charAt(start - 1)) ? letters.after(start) : before;
      const mine = before !== '' && (native.test(before) || after === '' || native.test(after));
      if (inNumber || !mine || isLiteral(start)) return [];
      return [{ start, end: start + 1, text: marks[mark] ?? mark, kind: 'punctuation' as const }];
    });
  };
}
