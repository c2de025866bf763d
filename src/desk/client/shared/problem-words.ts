import type { DeskProblem } from '../../protocol.ts';
import { optional, type Translate } from './strings.ts';

/** What a problem says, in the interface's language where the desk has words for its rule. */
export const messageOf = (t: Translate, { rule, message, params = {} }: DeskProblem): string =>
  optional(t, `problems.${rule}`, message, params);

/** What to do about it; empty if nothing is known. */
export const hintOf = (t: Translate, { rule, hint, params = {} }: DeskProblem): string =>
  optional(t, `problems.${rule}.hint`, hint ?? '', params);

/** Both in one sentence after the other; empty of no problem. */
export const wordsOf = (t: Translate, problem: DeskProblem | undefined): string =>
  problem === undefined ? '' : `${messageOf(t, problem)} ${hintOf(t, problem)}`.trim();
