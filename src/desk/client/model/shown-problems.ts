import type { DeskProblem } from '../../protocol.ts';
import { bodyOf, isTyped, typedValue } from './draft.ts';
import type { TextState } from './text-state.ts';

/**
 * What is wrong with a text, as far as it is to be told: what is empty in a draft that was only just begun is no mistake
 * of anybody yet.
 */
export function shownProblems({ typed, checked }: Pick<TextState, 'typed' | 'checked'>): DeskProblem[] {
  const { problems } = checked.value;
  const { base } = typed.value;
  const isNew = base.stage === 'draft' && !isTyped(typed.value) && bodyOf(base).trim() === '';
  if (!isNew) return problems;
  return problems.filter(({ path }) => path === undefined || !isEmpty(typedValue(typed.value, path)));
}

const isEmpty = (value: ReturnType<typeof typedValue>) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
