import type { Comment, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Dropped } from '../item.ts';
import { paragraphsOf } from './paragraphs.ts';

/** What a comment of the block editor says: `<!-- wp:name {…} -->`, `<!-- /wp:name -->`, `<!-- wp:name /-->`. */
interface Delimiter {
  name: string;
  kind: 'open' | 'close' | 'void';
  attributes: Readonly<Record<string, unknown>>;
}

/** Blocks that only show where something is, and say nothing. */
const silent = new Set(['more', 'nextpage', 'spacer', 'separator', 'home-link']);

/** How deep reusable blocks may stand in each other. */
const deepest = 5;

export interface BlockContext {
  /** Reusable blocks of the export: post id → content. */
  blocks: ReadonlyMap<string, string>;
  /** Content without its shortcodes. */
  plain: (content: string) => string;
  dropped: Dropped[];
}

/**
 * The HTML of a post: that of the block editor as it stands, with reusable blocks in their places; text outside of
 * blocks, and all of a classic post, divided into paragraphs. Blocks that WordPress fills itself are told.
 */
export function treeOf(content: string, context: BlockContext, depth = 0): Root {
  const root = fromHtml(context.plain(content), { fragment: true });
  if (!/<!--\s*wp:/.test(content)) return { ...root, children: paragraphsOf(root.children) };
  const children: RootContent[] = [];
  let free: RootContent[] = [];
  let open = 0;
  for (const node of root.children) {
    const delimiter = node.type === 'comment' ? delimiterOf(node) : null;
    if (!delimiter && open === 0) free.push(node);
    else {
      children.push(...paragraphsOf(free));
      free = [];
      if (delimiter) children.push(...shown(delimiter, context, depth));
      else children.push(node);
      if (delimiter && delimiter.kind !== 'void')
        open = Math.max(0, open + (delimiter.kind === 'open' ? 1 : -1));
    }
  }
  return {
    ...root,
    children: [...children, ...paragraphsOf(free)].map((one) => within(one, context, depth)),
  };
}

function delimiterOf({ value }: Comment): Delimiter | null {
  const [, closing, name, json, isVoid] =
    /^\s*(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)(?:\s+(\{[\s\S]*\}))?\s*(\/)?\s*$/i.exec(value) ?? [];
  if (name === undefined) return null;
  const kind = closing ? 'close' : isVoid ? 'void' : 'open';
  return { name: name.replace(/^core\//, ''), kind, attributes: attributesOf(json) };
}

function attributesOf(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What stands in the place of a block that holds no HTML. */
function shown({ name, kind, attributes }: Delimiter, context: BlockContext, depth: number): RootContent[] {
  if (kind !== 'void' || silent.has(name)) return [];
  const ref = String(attributes.ref ?? '');
  const content = name === 'block' ? context.blocks.get(ref) : undefined;
  if (content !== undefined && depth < deepest) return treeOf(content, context, depth + 1).children;
  context.dropped.push({
    what: name === 'block' ? `reusable block ${ref}` : `block ${name}`,
    reason: name === 'block' ? 'the export does not hold it' : 'WordPress makes its text when it is read',
  });
  return [];
}

/** The same for blocks inside of elements, such as columns. */
function within<N extends RootContent | ElementContent>(node: N, context: BlockContext, depth: number): N {
  if (node.type !== 'element' || node.children.length === 0) return node;
  const children = node.children.flatMap((one) => {
    const delimiter = one.type === 'comment' ? delimiterOf(one) : null;
    if (delimiter) return shown(delimiter, context, depth) as ElementContent[];
    return [within(one, context, depth)];
  });
  return { ...node, children };
}
