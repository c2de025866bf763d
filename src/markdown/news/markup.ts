import type { ElementContent, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A piece of HTML that a block of the newsroom's own has written. */
export class Markup {
  readonly nodes: readonly ElementContent[];
  constructor(nodes: readonly ElementContent[]) {
    this.nodes = nodes;
  }
}

/** What may stand in a template: text, which is written as it is, pieces of HTML, lists of both, and nothing. */
export type MarkupPart = string | number | Markup | null | undefined | false | readonly MarkupPart[];

const marker = 'warraq:part:';

/** A tag for template literals: HTML in which text is escaped, also within attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const pieces: Markup[] = [];
  const write = (part: MarkupPart): string => {
    if (part === null || part === undefined || part === false) return '';
    if (Array.isArray(part)) return part.map(write).join('');
    if (part instanceof Markup) return `<!--${marker}${pieces.push(part) - 1}-->`;
    return escaped(String(part));
  };
  const text = strings.map((string, index) => string + write(parts[index])).join('');
  const { children } = fromHtml(text.trim(), { fragment: true });
  return new Markup(filled(children, pieces));
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** The tree with pieces in place of their markers, without other comments, and without places, which mean nothing here. */
function filled(children: readonly RootContent[], pieces: readonly Markup[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type === 'comment') {
      const piece = node.value.startsWith(marker)
        ? pieces[Number(node.value.slice(marker.length))]
        : undefined;
      return piece ? [...piece.nodes] : [];
    }
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const { tagName, properties } = node;
    return [{ type: 'element', tagName, properties, children: filled(node.children, pieces) }];
  });
}

/** Elements of a tree, and attributes behind the name of theirs, each as often as it is there; classes one by one. */
export function inventory(tree: Nodes): string[] {
  if (!('children' in tree)) return [];
  const inner = tree.children.flatMap(inventory);
  if (tree.type !== 'element') return inner;
  const attributes = Object.entries(tree.properties).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one) => `${tree.tagName} ${name}="${one}"`)
      : [`${tree.tagName} ${name}`],
  );
  return [tree.tagName, ...attributes, ...inner];
}
