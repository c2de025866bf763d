import type { Heading, Paragraph, Root } from 'mdast';
import type { Conventions } from '../conventions.ts';
import { foldOf } from '../conventions.ts';
import { phrasingOf } from '../draft/plain-text.ts';
import type { Dropped, Item } from '../item.ts';
import { dropFurniture } from './furniture.ts';
import { dropWordless, type Line, paragraphsOf, type Removed } from './lines.ts';
import { type Block, shapeOf } from './shape.ts';

/**
 * Reads wire copy: plain text, a paragraph on each line or between blank lines.
 *
 * @param key short digest of the text, which names it
 * @returns `null` if there is no text in it
 */
export function readWire(lines: readonly Line[], key: string, conventions: Conventions): Item | null {
  const fold = foldOf(conventions);
  const worded = dropWordless(lines);
  const sifted = dropFurniture(worded.lines, conventions, fold);
  const { headline, blocks, source } = shapeOf(paragraphsOf(sifted.lines), conventions, fold);
  if (blocks.length === 0) return null;
  const taken = [...because(headline, 'the headline'), ...because(source, 'the source')];
  return {
    guid: `wire:${key}`,
    kind: 'story',
    status: 'draft',
    ...(headline && { title: headline.text }),
    body: treeOf(blocks),
    ...(source && { source: { name: source.name } }),
    terms: [],
    pictures: [],
    review: {
      ...(headline && { title: 'the first line' }),
      ...(source && { source: 'the closing line' }),
    },
    dropped: inOrder(worded.removed, sifted.removed, taken),
  };
}

/** Blocks as a tree; addresses in them become links. */
export function treeOf(blocks: readonly Block[]): Root {
  const children = blocks.map(({ kind, text }): Heading | Paragraph => {
    const content = phrasingOf(text);
    return kind === 'subhead'
      ? { type: 'heading', depth: 2, children: content }
      : { type: 'paragraph', children: content };
  });
  return { type: 'root', children };
}

const inOrder = (...removed: readonly (readonly Removed[])[]): Dropped[] =>
  removed
    .flat()
    .sort((a, b) => a.number - b.number)
    .map(({ number, text, reason }) => ({ what: text, line: number, reason }));

const because = (line: Line | null, reason: string): Removed[] =>
  line ? [{ number: line.number, text: line.text, reason }] : [];
