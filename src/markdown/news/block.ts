import type { ElementContent } from 'hast';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Options } from 'remark-rehype';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../../language/language.ts';
import type { RuleId, RuleParams } from '../../problems/catalogue.ts';
import { type BodyContext, report } from '../context.ts';

export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
export type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;
type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
export type State = Parameters<Handler>[0];

/** The words and dates that blocks are labelled with. */
export type BlockLanguage = Pick<
  Language,
  | 't'
  | 'own'
  | 'labelled'
  | 'number'
  | 'dateTime'
  | 'day'
  | 'month'
  | 'isoTime'
  | 'duration'
  | 'fileSize'
  | 'languageName'
>;

/** One kind of block: what may be written, and the HTML that comes of it. */
export interface Directive {
  /** What `[…]` after the name is for. Blocks that say nothing here may have one, as their heading. */
  label?: { required: string } | 'none';
  attributes?: Readonly<Record<string, 'required' | 'optional'>>;
  toHtml(block: Block): ElementContent | null;
}

/** A block of a text while it becomes HTML. Each of its nodes must be turned into HTML once only. */
export interface Block {
  node: ContainerDirective | LeafDirective;
  /** What stands between the brackets, if anything. */
  label: Paragraph | null;
  /** What stands between the fences. */
  content: readonly RootContent[];
  /** As written; only those that the directive knows. */
  attributes: Readonly<Record<string, string>>;
  language: BlockLanguage;
  /** `undefined` for a text that belongs to no file. */
  context: BodyContext | undefined;
  /** HTML of running text: the children of a paragraph. */
  inline(parent: Paragraph): ElementContent[];
  /** HTML of blocks, with line breaks between them. */
  flow(nodes: readonly Nodes[]): ElementContent[];
  /** Reports a problem at a node, at the attribute of this name, or at the block itself. */
  report<R extends RuleId>(rule: R, params: RuleParams<R>, at?: Nodes | string): void;
}

export function blockOf(state: State, node: Block['node'], language: BlockLanguage): Block {
  const label = labelOf(node);
  const file = state.options.file as VFile | undefined;
  return {
    node,
    label: label && textOf(label).trim() !== '' ? label : null,
    content: node.type === 'leafDirective' ? [] : node.children.slice(label ? 1 : 0),
    attributes: {},
    language,
    context: file?.data.context,
    inline: (parent) => state.all(parent),
    flow: (nodes) =>
      state.wrap(
        nodes.flatMap((one) => state.one(one, node) ?? []),
        true,
      ) as ElementContent[],
    report: (rule, params, at = node) => {
      if (!file) return;
      const point = typeof at === 'string' ? attributePoint(file, node, at) : at.position?.start;
      report(file, rule, params, point);
    },
  };
}

function labelOf(node: Block['node']): Paragraph | null {
  if (node.type === 'leafDirective')
    return { type: 'paragraph', children: node.children, position: node.position };
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
}

/** Where an attribute stands on the opening line; the start of that line if it can't be found. */
function attributePoint(file: VFile, { position }: Block['node'], name: string): Point | undefined {
  if (!position) return undefined;
  const [opening = ''] = String(file).slice(position.start.offset).split('\n', 1);
  const before = Math.max(opening.lastIndexOf(`{${name}`), opening.lastIndexOf(` ${name}`));
  return { ...position.start, column: position.start.column + before + 1 };
}
