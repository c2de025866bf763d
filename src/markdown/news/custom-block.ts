import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { codePlace } from '../../problems/code-place.ts';
import { schemaWith } from '../schema.ts';
import { surplus } from '../surplus.ts';
import type { Block, BlockLanguage, Directive } from './block.ts';
import { html, inventory, Markup } from './markup.ts';

/** What may be written as the value of a field, an attribute of the block. */
export interface BlockField {
  /** What it is for. */
  purpose?: string;
  required?: boolean;
  /** What the text must be; any text by default. A `time` is `2026-01-21 18:30` or RFC 3339, an `address` is absolute. */
  kind?: 'text' | 'number' | 'time' | 'address';
  oneOf?: readonly string[];
}

/** What a block is made from, where it stands in a text. */
export interface BlockInput {
  /** Name → what is written, which is as the field says; `undefined` of what is left out. */
  fields: Readonly<Record<string, string | undefined>>;
  /** What stands in brackets, if anything does. */
  readonly label: Markup | null;
  /** What stands between the fences. */
  readonly content: Markup;
  /** Words, dates and numbers of the edition. */
  language: BlockLanguage;
  /** Writes HTML: what is put into it is escaped, but for `label`, `content` and what this has written. */
  html: typeof html;
}

/** A block of the newsroom's own: the default export of `theme/blocks/NAME.ts`, for texts to use as `:::NAME`. */
export interface CustomBlock {
  /** What `[…]` behind the name is for, if it must be there; `'none'` if it must not. */
  label?: { required: string } | 'none';
  fields?: Readonly<Record<string, BlockField>>;
  /** Its HTML; `null` for nothing. Classes begin with the name of the block. */
  html(input: BlockInput): Markup | null;
}

/** The block as the pipeline knows blocks. */
export function directiveOf(name: string, own: CustomBlock, file: string): Directive {
  const fields = Object.entries(own.fields ?? {});
  const attributes = fields.map(
    ([field, { required }]) => [field, required ? 'required' : 'optional'] as const,
  );
  const sanitiser = unified()
    .use(rehypeSanitize, schemaWith([name]))
    .freeze();
  return {
    ...(own.label === undefined ? {} : { label: own.label }),
    attributes: Object.fromEntries(attributes),
    toHtml: (block) => {
      checkFields(block, own);
      const made = run(block, own, file);
      if (!made) return null;
      const tree: Root = { type: 'root', children: [...made.nodes] };
      const lost = [...new Set(surplus(inventory(tree), inventory(sanitiser.runSync(tree))))];
      if (lost.length > 0) block.report('block-dropped', { name, lost });
      const [only, ...others] = made.nodes;
      if (only?.type === 'element' && others.length === 0) return only;
      return { type: 'element', tagName: 'div', properties: {}, children: [...made.nodes] };
    },
  };
}

/** What a block makes, or `null` with a problem. */
function run(block: Block, own: CustomBlock, file: string): Markup | null {
  const { name } = block.node;
  const { input, isShown } = inputOf(block);
  try {
    const made: unknown = own.html(input);
    if (made !== null && !(made instanceof Markup))
      throw new TypeError('`html` of a block must give what html`…` gives, or null');
    if (made && block.content.length > 0 && !isShown())
      block.report('directive-content', { name, expected: 'nothing, since the block does not show it' });
    return made;
  } catch (error) {
    const { line, column } = codePlace(error, file);
    const detail = error instanceof Error ? error.message : String(error);
    block.report('block-failed', { name, detail, code: `${file}:${line}:${column}` });
    return null;
  }
}

/** What code is given; each node is turned into HTML once, and only if it is wanted. */
function inputOf(block: Block): { input: BlockInput; isShown: () => boolean } {
  let content: Markup | undefined;
  let label: Markup | null | undefined;
  const input: BlockInput = {
    fields: block.attributes,
    language: block.language,
    html,
    get label() {
      label ??= block.label && new Markup(block.inline(block.label));
      return label;
    },
    get content() {
      content ??= new Markup(block.flow(block.content));
      return content;
    },
  };
  return { input, isShown: () => content !== undefined };
}

function checkFields({ node, attributes, language, report }: Block, { fields = {} }: CustomBlock): void {
  for (const [attribute, { kind = 'text', oneOf }] of Object.entries(fields)) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    const isRight = {
      text: () => true,
      number: () => value.trim() !== '' && Number.isFinite(Number(value)),
      time: () => language.isoTime(value) !== null,
      address: () => /^(https?|mailto|tel):/.test(value) && URL.canParse(value),
    }[kind]();
    const wanted =
      oneOf && !oneOf.includes(value)
        ? `one of ${oneOf.map((one) => `\`${one}\``).join(', ')}`
        : isRight
          ? null
          : kinds[kind];
    if (wanted) report('directive-attribute-value', { name: node.name, attribute, wanted }, attribute);
  }
}

const kinds = {
  text: 'text',
  number: 'a number in Western digits, such as `12` or `3.5`',
  time: 'a time, such as `2026-01-21 18:30`',
  address: 'an absolute address, such as `https://example.org/`',
} as const;
