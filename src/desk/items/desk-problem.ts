import type { Problem } from '../../problems/problem.ts';
import type { DeskProblem } from '../protocol.ts';

/** A problem of `check` as browsers are told of it. */
export const toDeskProblem = ({ draft: _, ...problem }: Problem): DeskProblem => problem;
