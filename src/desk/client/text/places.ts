import type { Diagnostic } from '@codemirror/lint';
import type { Text as Document } from '@codemirror/state';
import type { Block, DeskProblem, Text } from '../../protocol.ts';

/** How many lines of a file stand before its body. */
export const linesBefore = ({ text, bodyStart }: Pick<Text, 'text' | 'bodyStart'>): number =>
  text.slice(0, bodyStart).split('\n').length - 1;

/**
 * Problems at their places in what is edited; those of other lines are left out.
 *
 * @param before how many lines of the file stand before what is edited
 */
export function diagnosticsOf(
  problems: readonly DeskProblem[],
  document: Document,
  before: number,
): Diagnostic[] {
  return problems.flatMap(({ line, column = 1, severity, rule, message, hint }) => {
    const number = (line ?? 0) - before;
    if (number < 1 || number > document.lines) return [];
    const { from, to, text } = document.line(number);
    const start = Math.min(from + column - 1, to);
    const word = /^[\p{L}\p{M}\p{N}'’]+|^\S/u.exec(text.slice(start - from))?.[0] ?? '';
    return [
      {
        from: start,
        to: start + word.length,
        severity: severity === 'error' ? 'error' : 'warning',
        source: rule,
        message: hint ? `${message}\n${hint}` : message,
      },
    ];
  });
}

/** The part of a text that a line of its file is in, or else the last one before it. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  const inBody = blocks.filter(({ field }) => field === null);
  return inBody.findLast((one) => one.line <= line) ?? inBody[0];
}

/** The part of another edition that says the same. */
export function pairOf(block: Block, others: readonly Block[], isOriginal: boolean): Block | undefined {
  if (isOriginal) return others.find(({ pair }) => pair === block.number);
  return others.find(({ number }) => number === block.pair);
}
