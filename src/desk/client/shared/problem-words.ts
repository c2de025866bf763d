import type { DeskProblem } from '../../protocol.ts';
import { labelOf } from './field-label.ts';
import { optional, type Translate } from './strings.ts';

/** What a problem says, in the interface's language where the desk has words for its rule. */
export const messageOf = (t: Translate, problem: DeskProblem): string =>
  said(t, `problems.${problem.rule}`, problem.message, problem);

/** What to do about it; empty if nothing is known. */
export const hintOf = (t: Translate, problem: DeskProblem): string =>
  said(t, `problems.${problem.rule}.hint`, problem.hint ?? '', problem);

/** Parameters that tell which of several sentences it is. */
const kinds = ['side', 'missing', 'kind', 'flaw', 'what'] as const;

/** Parameters that a rule may lack, and has another sentence then, which bears their name. */
const mayLack: Readonly<Record<string, readonly string[]>> = {
  'name-form': ['preferred'],
  'translation-disagrees': ['said', 'translation'],
};

function said(t: Translate, key: string, instead: string, { rule, params = {}, path }: DeskProblem): string {
  const lacking = mayLack[rule]?.find((name) => params[name] === undefined);
  const context = lacking ?? kinds.map((name) => params[name]).find((one) => one !== undefined);
  const named = params['key'] === undefined ? undefined : ([String(params['key'])] as [string]);
  const of = path ?? named;
  const count = typeof params['length'] === 'number' ? { count: params['length'] } : {};
  return optional(t, key, instead, { ...params, ...count, field: of && labelOf(t, of), context });
}

/** Both in one sentence after the other; empty of no problem. */
export const wordsOf = (t: Translate, problem: DeskProblem | undefined): string =>
  problem === undefined ? '' : `${messageOf(t, problem)} ${hintOf(t, problem)}`.trim();
