import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Conventions } from '../conventions.ts';
import { textOf } from '../draft/text-of.ts';
import type { Dropped, Item } from '../item.ts';
import { noFacts } from './facts.ts';
import { dropFurniture } from './furniture.ts';
import { lexiconOf } from './lexicon.ts';
import { dropWordless, type Line } from './lines.ts';
import { droppedOf, readParagraphs, saidBy } from './read.ts';

/** What conventions of wire copy find in text that has a format. */
export interface SiftedTree {
  tree: Root;
  /** What its lines say of it. */
  said: Partial<Item>;
  dropped: Dropped[];
}

/** Stands for what is no paragraph, and is never taken for anything else. */
const barrier = '\uFFFC';

/**
 * Takes paragraphs out of a tree that are not the story's own, as wire copy has them: furniture of pages, byline,
 * dateline, credits, source, rights.
 *
 * @param headlines whether headlines may be among the first paragraphs
 */
export function siftTree(tree: Root, conventions: Conventions, headlines: boolean): SiftedTree {
  const lexicon = lexiconOf(conventions);
  const facts = noFacts();
  const lines = tree.children.flatMap((node, index) => lineOf(node, index));
  const worded = dropWordless(lines.filter(({ text }) => text !== barrier));
  const sifted = dropFurniture(worded.lines, conventions, lexicon.fold);
  facts.removed.push(...worded.removed, ...sifted.removed);
  const words = new Map(sifted.lines.map((line) => [line.number, line]));
  const kept = lines.map((line) => words.get(line.number) ?? line).filter(({ text }) => text !== '');
  const body = readParagraphs(kept, lexicon, facts, headlines);
  const left = new Map(body.map((line) => [line.number, line.text]));
  const children = tree.children.flatMap((node, index): RootContent[] => {
    const before = lines.find(({ number }) => number === index)?.text;
    if (node.type !== 'paragraph' || before === undefined || before === barrier) return [node];
    const after = left.get(index);
    return after === undefined ? [] : [withoutStart(node, before.length - after.length, after)];
  });
  const dropped = droppedOf(facts).map(({ line: _, ...rest }) => rest);
  return { tree: { ...tree, children }, said: saidBy(facts), dropped };
}

/** A paragraph as a line; figures stand where they stand. */
function lineOf(node: RootContent, index: number): Line[] {
  if (node.type === 'footnoteDefinition' || (node.type === 'containerDirective' && node.name === 'figure'))
    return [];
  const isText = node.type === 'paragraph' && !node.children.some(({ type }) => type === 'image');
  if (node.type === 'paragraph' && !isText) return [];
  return [{ number: index, text: isText ? textOf(node).replace(/\s+/gu, ' ').trim() : barrier }];
}

/** A paragraph without as many characters at its start, whatever marks they are in. */
function withoutStart(node: Paragraph, length: number, after: string): Paragraph {
  if (length <= 0 || !textOf(node).replace(/\s+/gu, ' ').trim().endsWith(after)) return node;
  return { ...node, children: cut(node.children, length).rest };
}

function cut(nodes: readonly PhrasingContent[], length: number): { rest: PhrasingContent[]; left: number } {
  let left = length;
  const rest: PhrasingContent[] = [];
  for (const node of nodes) {
    if (left <= 0) rest.push(node);
    else if ('value' in node) {
      const value = node.value.slice(left);
      left -= node.value.length;
      if (value !== '') rest.push({ ...node, value: rest.length === 0 ? value.trimStart() : value });
    } else if ('children' in node) {
      const inner = cut(node.children as PhrasingContent[], left);
      left = inner.left;
      if (inner.rest.length > 0) rest.push({ ...node, children: inner.rest } as PhrasingContent);
    } else rest.push(node);
  }
  return { rest, left };
}
