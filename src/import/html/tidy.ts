import type { Heading, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { textOf } from '../draft/text-of.ts';
import { asPhrasing, parted } from './inner-blocks.ts';

/** Marks of emphasis that pages put around spaces and beside each other, and Markdown can't. */
const marks = new Set(['strong', 'emphasis', 'delete']);

/** A tree as a person would write it: no empty parts, headings from level 2 on, spaces outside of emphasis. */
export function tidy(tree: Root): Root {
  return levelled({ ...tree, children: tree.children.flatMap((one) => tidyNode(one) as RootContent[]) });
}

/** A tree whose highest heading is of level 2, and that leaves out none below. */
export function levelled(tree: Root): Root {
  const { children } = tree;
  const levels = [...new Set(children.flatMap((one) => (one.type === 'heading' ? [one.depth] : [])))].sort();
  const depthOf = (depth: Heading['depth']) => Math.min(6, 2 + levels.indexOf(depth)) as Heading['depth'];
  return {
    ...tree,
    children: children.map((one) => (one.type === 'heading' ? { ...one, depth: depthOf(one.depth) } : one)),
  };
}

function tidyNode(node: Nodes): Nodes[] {
  if (!('children' in node)) return [node];
  const tidied = (node.children as Nodes[]).flatMap(tidyNode);
  const isClosed = holdsPhrasing(node) && node.type !== 'paragraph';
  const inner = isClosed ? tidied.flatMap(asPhrasing) : tidied;
  if (node.type === 'paragraph') {
    const parts = parted({ ...node, children: inner as PhrasingContent[] });
    if (parts.length > 1) return parts.flatMap(tidyNode);
  }
  const children = holdsPhrasing(node) ? spaced(inner as PhrasingContent[], node) : inner;
  const own = { ...node, children } as Parents;
  if (marks.has(node.type)) return outside(own);
  const isEmpty =
    ['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'link'].includes(node.type) &&
    children.length === 0;
  if (isEmpty) return [];
  if (node.type === 'heading' && textOf(own).trim() === '')
    return children.filter(({ type }) => type === 'image');
  return [own];
}

const holdsPhrasing = ({ type }: Nodes): boolean =>
  ['paragraph', 'heading', 'tableCell', 'link', ...marks].includes(type);

/** Moves spaces at either end of emphasis out of it. */
function outside(node: Parents): Nodes[] {
  const [first, last] = [node.children.at(0), node.children.at(-1)];
  const before = first?.type === 'text' ? (/^\s+/u.exec(first.value)?.[0] ?? '') : '';
  const whole = node.children.map((one) => ('value' in one ? one.value : '-')).join('');
  if (whole.trim() === '') return whole === '' ? [] : [plain(' ')];
  const after = last?.type === 'text' ? (/\s+$/u.exec(last.value)?.[0] ?? '') : '';
  const children = (node.children as PhrasingContent[]).map((one) => {
    if (one.type !== 'text') return one;
    const start = one === first ? one.value.slice(before.length) : one.value;
    return plain(one === last && after !== '' ? start.slice(0, -after.length) : start);
  });
  return [...(before ? [plain(' ')] : []), { ...node, children } as Nodes, ...(after ? [plain(' ')] : [])];
}

/** Joins what lies side by side and is the same, and takes spaces and breaks off the ends. */
function spaced(children: readonly PhrasingContent[], parent: Nodes): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const one of children) {
    const last = joined.at(-1);
    if (one.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = plain(last.value + one.value);
    else if (last && marks.has(one.type) && one.type === last.type)
      joined[joined.length - 1] = {
        ...last,
        children: [...(last as Parents).children, ...(one as Parents).children],
      } as PhrasingContent;
    else joined.push(one);
  }
  if (parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell') return joined;
  while (joined[0] && isBlank(joined[0])) joined.shift();
  while (joined.length > 0 && isBlank(joined.at(-1) as PhrasingContent)) joined.pop();
  return joined.map((one, index) => {
    if (one.type !== 'text') return one;
    const start = index === 0 ? one.value.trimStart() : one.value;
    return plain((index === joined.length - 1 ? start.trimEnd() : start).replace(/[ \t\n]{2,}/g, ' '));
  });
}

const isBlank = (node: PhrasingContent) =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

const plain = (value: string): Text => ({ type: 'text', value });
