import type { BlockContent, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { digitOf } from '../../language/digits.ts';
import { block } from '../blocks.ts';
import { phrasingOf } from '../draft/plain-text.ts';
import type { Line } from './lines.ts';
import { bullet, isSubhead } from './shape.ts';
import { rowsIn, tablesOf } from './tables.ts';

/** A piece of a story's text. */
export interface Block {
  kind: 'paragraph' | 'subhead' | 'item' | 'numbered' | 'row';
  text: string;
  /** Of a row of a table. */
  cells?: readonly string[];
  /** Of what is numbered. */
  number?: number;
}

/** What each paragraph of a text is, by its form and by what is beside it. */
export function blocksOf(body: readonly Line[]): Block[] {
  const rows = rowsIn(body);
  return body.map(({ text }, index): Block => {
    const cells = rows[index];
    if (cells) return { kind: 'row', text, cells };
    const number = numberOf(text);
    const beside = [body[index - 1], body[index + 1]].map((one) => numberOf(one?.text ?? ''));
    if (number && (beside[0]?.value === number.value - 1 || beside[1]?.value === number.value + 1))
      return { kind: 'numbered', text: number.rest, number: number.value };
    const point = bullet.exec(text);
    if (point) return { kind: 'item', text: text.slice(point[0].length) };
    const kind = isSubhead(text, body[index - 1]?.text, body[index + 1]?.text) ? 'subhead' : 'paragraph';
    return { kind, text };
  });
}

/** `1- `, `2. `, `3) ` in front of a line of a list, in the digits of any script. */
function numberOf(text: string): { value: number; rest: string } | null {
  const [, digits = '', rest = ''] = /^(\p{Nd}{1,2})\s?[.)–-]\s+(\S.*)$/u.exec(text) ?? [];
  return digits === '' ? null : { value: inDigits(digits), rest };
}

const inDigits = (digits: string) =>
  [...digits].reduce((sum, one) => sum * 10 + (digitOf(one)?.value ?? 0), 0);

/** Blocks as a tree. Points that stand above a text are its key points; addresses become links. */
export function treeOf(blocks: readonly Block[]): Root {
  const children: RootContent[] = [];
  for (const [index, { kind, text, number }] of blocks.entries()) {
    const last = children.at(-1);
    if (kind === 'row') {
      if (blocks[index - 1]?.kind !== 'row') children.push(...tablesAt(blocks, index));
      continue;
    }
    const content = phrasingOf(text);
    const paragraph: Paragraph = { type: 'paragraph', children: content };
    if (kind === 'subhead') children.push({ type: 'heading', depth: 2, children: content });
    else if (kind === 'paragraph') children.push(paragraph);
    else if (last?.type === 'list' && last.ordered === (kind === 'numbered') && nextIn(last) === number)
      last.children.push(itemOf(paragraph));
    else
      children.push({
        type: 'list',
        ordered: kind === 'numbered',
        ...(number !== undefined && { start: number }),
        spread: false,
        children: [itemOf(paragraph)],
      });
  }
  const [first, ...rest] = children;
  const isPoints = first?.type === 'list' && !first.ordered && first.children.length > 1 && rest.length > 0;
  return { type: 'root', children: isPoints ? [keyPoints(first), ...rest] : children };
}

/** The tables that begin with a block. */
function tablesAt(blocks: readonly Block[], from: number): RootContent[] {
  const end = blocks.findIndex(({ kind }, index) => index > from && kind !== 'row');
  return tablesOf(blocks.slice(from, end < 0 ? undefined : end).map(({ cells = [] }) => cells));
}

/** The number that the next item of a list has. */
const nextIn = ({ ordered, start, children }: List) => (ordered ? (start ?? 1) + children.length : undefined);

const itemOf = (paragraph: Paragraph): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph],
});

const keyPoints = (list: List): BlockContent => block('key-points', [list]) as BlockContent;
