import type { Paragraph, Root } from 'mdast';
import type { Point } from 'unist';
import { directiveExcess } from './directive-bounds.ts';

/**
 * Bounds on what a text asks of a parser. The time of parsers grows with the square of unmatched
 * marks in one block and of nested containers, so that 64 KB of `*a_ ` take minutes. These bounds
 * are far beyond what anybody writes and keep every block within a fraction of a second.
 */
const marksPerBlock = 1000;
const containersPerLine = 30;
const cellsPerLine = 200;

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const mark = /[*_~[\]<&!]/g;
/** Where a parser starts a new block of inline text. */
const startsBlock = /^[ \t]*(?:$|[>|#]|[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3})/;

/** The first line, from 1, that asks too much; `null` if none does. */
export function excess(text: string): number | null {
  let marks = 0;
  let line = 0;
  for (const content of lines(text)) {
    line += 1;
    const prefix = containers.exec(content)?.[0] ?? '';
    if (prefix.length > containersPerLine && prefix.replace(/[\s\d.)]/g, '').length > containersPerLine)
      return line;
    if (startsBlock.test(content)) marks = 0;
    if (content.split('|', cellsPerLine + 1).length > cellsPerLine) return line;
    marks += content.match(mark)?.length ?? 0;
    if (marks > marksPerBlock) return line;
  }
  return directiveExcess(text);
}

function* lines(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** A text as the paragraphs it is made of, none of its marks meaning anything. */
export function plainTree(text: string): Root {
  const start: Point = { line: 1, column: 1, offset: 0 };
  const position = { start, end: start };
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
  const children = paragraphs.map((value): Paragraph => {
    return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
  });
  return { type: 'root', children, position };
}
