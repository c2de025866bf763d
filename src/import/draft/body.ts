import type { Nodes, Root } from 'mdast';
import type { Draft } from './draft.ts';
import { markdownOf } from './markdown.ts';
import { renamed } from './renamed.ts';
import { textOf } from './text-of.ts';
import { wholeBlock } from './whole-blocks.ts';

/** The Markdown of a draft's body, with its pictures by their names in the folder; those that are not there go. */
export function bodyOf(
  { body, item }: Pick<Draft, 'body' | 'item'>,
  names: ReadonlyMap<string, string>,
): string {
  const refs = new Set(item.pictures.map(({ ref }) => ref));
  if (typeof body === 'string') return `${renamed(body, refs, names).trimEnd()}\n`;
  const files = new Set(item.pictures.flatMap(({ ref, kind }) => (kind === 'file' ? [ref] : [])));
  const tree: Root = {
    ...body,
    children: body.children.flatMap((one) => placed(one, { refs, files, names })),
  };
  return markdownOf(tree);
}

/** What an item has besides its text. */
interface Attached {
  refs: ReadonlySet<string>;
  /** Those that are no pictures. */
  files: ReadonlySet<string>;
  /** What is in the folder: `ref` → name. */
  names: ReadonlyMap<string, string>;
}

/** A node with its pictures and files renamed. A block without what it needs is the words of it. */
function placed<N extends Nodes>(node: N, attached: Attached): N[] {
  const { refs, names } = attached;
  if (node.type === 'image') {
    const name = names.get(node.url);
    if (name !== undefined) return [{ ...node, url: name }];
    return refs.has(node.url) ? [] : [node];
  }
  if (node.type === 'definition') return [{ ...node, url: names.get(node.url) ?? node.url }];
  if (!('children' in node)) return [node];
  const player = playerOf(node, attached);
  if (player) return [player as N];
  const children = (node.children as Nodes[]).flatMap((one) => placed(one, attached));
  const name = node.type === 'link' && attached.files.has(node.url) ? names.get(node.url) : undefined;
  if (name !== undefined) return [{ ...node, url: name, children: withName(children, name) } as N];
  if (node.type === 'containerDirective') return wholeBlock(node, children) as N[];
  const isEmptied = node.children.length > 0 && children.length === 0;
  return isEmptied && node.type !== 'tableCell' ? [] : [{ ...node, children } as N];
}

/** What a link to a file shows; its name, where a picture that is not there was all. */
const withName = (children: readonly Nodes[], name: string): readonly Nodes[] =>
  children.length > 0 ? children : [{ type: 'text', value: name }];

/** The player of a file by its name; where the file is not there a link leads to where it was. */
function playerOf(node: Nodes, { refs, names }: Attached): Nodes | undefined {
  const ref = node.type === 'containerDirective' ? node.attributes?.['src'] : undefined;
  if (node.type !== 'containerDirective' || !ref || !refs.has(ref)) return undefined;
  const src = names.get(ref);
  if (src !== undefined) return { ...node, attributes: { ...node.attributes, src } };
  const words = node.children.map(textOf).join(' ');
  const link: Nodes = { type: 'link', url: ref, children: [{ type: 'text', value: words }] };
  return { type: 'paragraph', children: [link] };
}
