import type { Problem } from '../../problems/problem.ts';

/** Thrown if the newsroom's theme can't be used. */
export class ThemeBroken extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('the theme can’t be used');
    this.problems = problems;
  }
}
