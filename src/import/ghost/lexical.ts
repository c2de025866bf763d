import { around, escaped } from '../html/markup.ts';
import type { Dropped } from '../item.ts';
import { type Json, listAt, parsed, textAt } from '../values.ts';
import { htmlOfCard } from './cards.ts';

/** Bits of `format` (Lexical, `LexicalConstants.ts`), and the element that each is; what underlines and highlights is none. */
const formats: readonly (readonly [number, string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

/** Nodes of running text and blocks, by their types. Ghost's own begin with `extended-`. */
const elements: Readonly<Record<string, (node: Json, inner: string) => string>> = {
  root: (_, inner) => inner,
  paragraph: (_, inner) => around('p', inner),
  heading: (node, inner) => around(/^h[1-6]$/.test(textAt(node, 'tag')) ? textAt(node, 'tag') : 'h2', inner),
  quote: (_, inner) => around('blockquote', around('p', inner)),
  aside: (_, inner) => around('blockquote', around('p', inner)),
  list: (node, inner) => around(isNumbered(node) ? 'ol' : 'ul', withNested(inner)),
  listitem: (_, inner) => around('li', inner),
  link: (node, inner) => `<a href="${escaped(textAt(node, 'url'))}">${inner}</a>`,
  autolink: (node, inner) => `<a href="${escaped(textAt(node, 'url'))}">${inner}</a>`,
  linebreak: () => '<br>',
  tab: () => ' ',
};

const isNumbered = (node: Json) => textAt(node, 'listType') === 'number' || textAt(node, 'tag') === 'ol';

/** A list in a list stands in an item of its own here, in HTML in the one before. */
const withNested = (items: string) => items.replace(/<\/li><li>(?=<[uo]l>)/g, '');

/** The HTML of a document of Lexical, the editor of Ghost since 5.0; `null` if it is none. */
export function htmlOfLexical(json: string, dropped: Dropped[]): string | null {
  const root = parsed(json)?.root;
  if (typeof root !== 'object' || root === null) return null;
  return htmlOfNode({ ...root }, dropped);
}

function htmlOfNode(node: Json, dropped: Dropped[]): string {
  const type = textAt(node, 'type').replace(/^extended-/, '');
  if (type === 'text' || typeof node.text === 'string') return formatted(node);
  const inner = () =>
    listAt(node, 'children')
      .map((one) => htmlOfNode(one, dropped))
      .join('');
  const element = elements[type];
  if (element) return element(node, inner());
  return Array.isArray(node.children) && node.children.length > 0 ? inner() : htmlOfCard(type, node, dropped);
}

function formatted(node: Json): string {
  const format = typeof node.format === 'number' ? node.format : 0;
  return formats.reduce(
    (html, [bit, tag]) => ((format & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escaped(textAt(node, 'text')),
  );
}
