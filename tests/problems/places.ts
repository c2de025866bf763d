import type { Problem } from '../../src/problems/problem.ts';

/** Problems as a person compares them: `rule line:column`, in the order given. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}
