import type { ProseDocument } from './document.ts';
import type { ProseFinding, ProseRule } from './rule.ts';
import { asciiPunctuation } from './rules/ascii-punctuation.ts';
import { doubledSpaces } from './rules/doubled-spaces.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { emptyLinks } from './rules/empty-links.ts';
import { foreignRuns } from './rules/foreign-runs.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { markSpacing } from './rules/mark-spacing.ts';
import { misspellings } from './rules/misspellings.ts';
import { mixedDigits } from './rules/mixed-digits.ts';
import { overLong } from './rules/over-long.ts';
import { repeatedMarks } from './rules/repeated-marks.ts';
import { straightQuotes } from './rules/straight-quotes.ts';
import { tatweel } from './rules/tatweel.ts';

/** Every rule about prose. Where two would mend the same place, the earlier does. */
const rules: readonly ProseRule[] = [
  overLong,
  headingLevels,
  emptyLinks,
  foreignRuns,
  misspellings,
  doubledWords,
  tatweel,
  mixedDigits,
  asciiPunctuation,
  straightQuotes,
  repeatedMarks,
  markSpacing,
  doubledSpaces,
];

/** What is wrong with the prose of one file. */
export function checkProse(document: ProseDocument): ProseFinding[] {
  return rules.flatMap((rule) => rule(document));
}
