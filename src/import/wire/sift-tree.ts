import type { Paragraph, Root } from 'mdast';
import { type Conventions, foldOf } from '../conventions.ts';
import { textOf } from '../draft/text-of.ts';
import type { Dropped, Item } from '../item.ts';
import { dropFurniture } from './furniture.ts';
import { dropWordless } from './lines.ts';

/** What conventions of wire copy find in text that has a format. */
export interface SiftedTree {
  tree: Root;
  fields: Partial<Pick<Item, 'title' | 'terms' | 'byline' | 'dateline' | 'source'>>;
  dropped: Dropped[];
}

/** Takes paragraphs out of a tree that are not the story's own: furniture of pages, as `wire.yaml` lists it. */
export function siftTree(tree: Root, conventions: Conventions): SiftedTree {
  const fold = foldOf(conventions);
  const dropped: Dropped[] = [];
  const children = tree.children.filter((node) => {
    if (node.type !== 'paragraph' || holdsImage(node)) return true;
    const text = textOf(node).replace(/\s+/gu, ' ').trim();
    const worded = dropWordless([{ number: 0, text }]);
    const { removed } = dropFurniture(worded.lines, conventions, fold);
    const [gone] = [...removed, ...worded.removed.filter(({ reason }) => reason === 'no words')];
    if (gone) dropped.push({ what: text, reason: gone.reason });
    return !gone;
  });
  return { tree: { ...tree, children }, fields: {}, dropped };
}

const holdsImage = ({ children }: Paragraph) => children.some(({ type }) => type === 'image');
