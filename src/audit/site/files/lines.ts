import type { RuleId, RuleParams } from '../../../problems/catalogue.ts';
import { type Place, type Problem, problem } from '../../../problems/problem.ts';
import type { SiteFiles } from '../built-site.ts';

/** A line of a text file, without white space at its ends, and where it begins. */
export interface Line extends Place {
  text: string;
  /** Whether it was indented. */
  indented: boolean;
}

/** The lines of a file that say something: neither empty nor a comment. None, if there is no such file. */
export function linesOf({ names, read }: SiteFiles, file: string): Line[] {
  if (!names.has(file)) return [];
  return new TextDecoder()
    .decode(read(file))
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ file, line: index + 1, column: 1, text: raw.trim(), indented: /^\s/.test(raw) }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** A problem of each line that is not as it should be. */
export function wrongLines<R extends RuleId>(
  lines: readonly Line[],
  isRight: (line: Line, index: number) => boolean,
  rule: R,
  params: (line: Line) => RuleParams<R>,
): Problem[] {
  return lines
    .filter((line, index) => !isRight(line, index))
    .map((line) => problem(rule, params(line), line));
}
