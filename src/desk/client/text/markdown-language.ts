import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { NodeProp } from '@lezer/common';
import { styleTags, tags } from '@lezer/highlight';
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown';
import { directiveLine } from './directive-line.ts';

/** Opens or closes a `:::` block: a line of its own, between which any Markdown stands. */
function parseDirective(context: BlockContext, line: Line): boolean {
  const found = directiveLine(line.text.slice(line.pos));
  if (!found) return false;
  const start = context.lineStart + line.pos;
  const part = (type: string, range: readonly [number, number] | null): Element[] =>
    range && range[0] < range[1] ? [context.elt(type, start + range[0], start + range[1])] : [];
  const parts = [
    ...part('DirectiveHead', found.head),
    ...part('DirectiveLabel', found.label),
    ...found.named.flatMap(({ name, value }) => [
      ...part('DirectiveField', name),
      ...part('DirectiveValue', value),
    ]),
  ];
  context.addElement(context.elt('Directive', start, context.lineStart + line.text.length, parts));
  context.nextLine();
  return true;
}

/** Front matter, where a whole file is edited: without it, its end would make a heading of its last line. */
function parseFrontMatter(context: BlockContext, line: Line): boolean {
  if (context.lineStart > 0 || line.text !== '---') return false;
  let end = line.text.length;
  while (context.nextLine()) {
    end = context.lineStart + line.text.length;
    if (line.text !== '---') continue;
    context.nextLine();
    break;
  }
  context.addElement(context.elt('FrontMatter', 0, end));
  return true;
}

const directives: MarkdownConfig = {
  defineNodes: [
    { name: 'FrontMatter', block: true },
    { name: 'Directive', block: true },
    { name: 'DirectiveHead' },
    { name: 'DirectiveLabel' },
    { name: 'DirectiveField' },
    { name: 'DirectiveValue' },
  ],
  parseBlock: [
    { name: 'FrontMatter', before: 'HorizontalRule', parse: parseFrontMatter },
    {
      name: 'Directive',
      before: 'FencedCode',
      parse: parseDirective,
      endLeaf: (_, line) => directiveLine(line.text.slice(line.pos)) !== null,
    },
  ],
  props: [
    styleTags({
      FrontMatter: tags.attributeName,
      DirectiveHead: tags.keyword,
      DirectiveLabel: tags.strong,
      DirectiveField: tags.attributeName,
      DirectiveValue: tags.attributeName,
    }),
  ],
};

/**
 * What is no running text is set apart from it, or its signs would change places with the words beside them: the first
 * line of a block, addresses, code.
 */
const isolated: MarkdownConfig = {
  props: [
    NodeProp.isolate.add({
      DirectiveHead: 'ltr',
      DirectiveLabel: 'auto',
      DirectiveField: 'ltr',
      DirectiveValue: 'auto',
      URL: 'ltr',
      InlineCode: 'auto',
      HTMLTag: 'ltr',
      LinkTitle: 'auto',
    }),
  ],
};

/** The Markdown of stories: GFM with `:::` blocks; HTML is text in it, as it is on the page. */
export const newsMarkdown = () =>
  markdown({
    base: markdownLanguage,
    completeHTMLTags: false,
    extensions: [directives, isolated, { remove: ['HTMLBlock', 'Subscript', 'Superscript', 'Emoji'] }],
  });
