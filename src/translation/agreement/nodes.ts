import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isAddress } from '../../markdown/passages.ts';
import type { TextPart } from '../parts.ts';

/** Where links lead is told by themselves; mail addresses are words. */
const isWebAddress = (text: string) => isAddress(text) && !text.includes('@');

/** What a part says in words; code and bare addresses of the web are none. */
export function wordsOf(parts: readonly TextPart[]): string {
  const pieces: string[] = [];
  for (const { nodes } of parts) {
    for (const node of nodes)
      visit(node as Nodes, (one) => {
        if (one.type === 'text') pieces.push(isWebAddress(one.value) ? ' ' : one.value);
        else if (one.type === 'image') pieces.push(`${one.alt ?? ''} ${one.title ?? ''}`);
        else if ('title' in one && one.title) pieces.push(` ${one.title} `);
        else if (one.type === 'imageReference') pieces.push(one.alt ?? '');
        else if (one.type === 'break' || one.type === 'inlineCode') pieces.push(' ');
      });
    pieces.push('\n');
  }
  return pieces.join('');
}

/** Words that stand out without quotation marks: emphasised ones, and links. */
export function markedIn(parts: readonly TextPart[]): string[] {
  const found: string[] = [];
  for (const { nodes } of parts)
    for (const node of nodes)
      visit(
        node as Nodes,
        ['emphasis', 'strong', 'link', 'linkReference'],
        (one) => void found.push(textOf(one)),
      );
  return found;
}
