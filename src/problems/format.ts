import pc from 'picocolors';
import type { Problem } from './problem.ts';

/** The shapes a list of problems can be printed in. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** Renders problems, sorted as given. `colour` only matters to `text`. No trailing line break. */
export function formatProblems(problems: readonly Problem[], format: Format, colour = false): string {
  if (format === 'json') return JSON.stringify(problems, null, 2);
  if (format === 'github') return problems.map(annotation).join('\n');
  return [...problems.map((one) => paragraph(one, colour)), summary(problems)].join('\n');
}

/** One line that counts: `2 errors, 1 error in drafts, 1 warning`, or `no problems`. */
export function summary(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity'], draft: boolean, where = '') => {
    const n = problems.filter((one) => one.severity === severity && (one.draft ?? false) === draft).length;
    return n === 0 ? [] : [counted(n, severity) + where];
  };
  const inDrafts = ' in drafts';
  const counts = [
    ...count('error', false),
    ...count('error', true, inDrafts),
    ...count('warning', false),
    ...count('warning', true, inDrafts),
  ];
  return counts.join(', ') || 'no problems';
}

/** A number and what it counts: `1 file`, `2 files`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Text from content as it can stand on a terminal: what controls it or reorders it is shown, never obeyed. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (char) => {
    const code = char.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
  });

function paragraph(one: Problem, colour: boolean): string {
  const c = pc.createColors(colour);
  const tone = one.severity === 'error' ? c.red : c.yellow;
  const head = `${c.bold(`${visible(one.file)}:${one.line}:${one.column}`)} ${tone(`${one.severity}${one.draft ? ' in a draft' : ''}`)} ${visible(one.message)} ${c.dim(`[${one.rule}]`)}`;
  const source = one.source ? ` ${c.dim(one.source)}` : '';
  return `${head}\n    ${visible(one.hint)}${source}`;
}

/**
 * A workflow command that GitHub shows beside the line.
 * Escaping: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function annotation(one: Problem): string {
  const place = `file=${property(one.file)},line=${one.line},col=${one.column},title=${property(one.rule)}`;
  return `::${one.severity} ${place}::${data(`${one.draft ? 'In a draft: ' : ''}${one.message} ${one.hint}`)}`;
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
