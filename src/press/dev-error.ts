import type { Problem } from '../problems/problem.ts';

/** A problem in the shape that Astro's error overlay shows: title, place in the file, hint. */
class ContentError extends Error {
  readonly title: string;
  readonly hint: string;
  readonly loc: { file: string; line: number; column: number };

  constructor({ rule, file, line, column, message, hint }: Problem, more: number) {
    super(message);
    this.name = 'ContentError';
    this.title = `${file}:${line}:${column}`;
    this.hint = more > 0 ? `${hint} (${more} more: npm run check)` : hint;
    this.loc = { file, line, column };
    this.stack = `${rule} at ${file}:${line}:${column}`;
  }

  /** The overlay looks for words in this to choose a hint of its own; the name holds none. */
  override toString(): string {
    return this.name;
  }
}

/** @param more how many other problems there are */
export function contentError(problem: Problem, more: number): Error {
  return new ContentError(problem, more);
}
