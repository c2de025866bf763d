import type { Element, ElementContent } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as stringOf } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { createReader } from '../../src/markdown/reader.ts';

const read = createReader();

/** Blocks of ours that HTML has an element for; of the others the text inside stays. */
const written = new Set(['table', 'figure', 'quote', 'verse']);

/**
 * What of a text imports of HTML give back: labels of blocks are words without marks, and attributes are none, notes stand at the end, blocks without an element of their own are what stands in them, cards of other stories are
 * none, and links to stories and pages are those of a site.
 *
 * @param fileAt where a file is that lies beside the text
 */
export function sayable(markdown: string, site: string, fileAt = (name: string) => name): Root {
  const place = (url: string) => (/^[\w-]+\.\w+$/.test(url) ? fileAt(url) : url);
  const reduce = (node: Nodes): Nodes[] => {
    if (node.type === 'containerDirective' && node.name === 'related') return [];
    if (node.type === 'link')
      return [{ ...node, url: place(node.url.replace(/^(?:story|page):([\w-]+)/, `${site}/$1/`)) }];
    if (node.type === 'image') return [{ ...node, url: place(node.url) }];
    if (node.type === 'textDirective') return [{ type: 'text', value: `:${node.name}` }];
    if (node.type === 'paragraph' && node.data && 'directiveLabel' in node.data)
      return [{ ...node, children: [{ type: 'text', value: stringOf(node) }] }];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(reduce);
    if (node.type !== 'containerDirective') return [{ ...node, children } as Nodes];
    if (written.has(node.name)) return [{ ...node, attributes: {}, children } as Nodes];
    return children.map((one) => (one.type === 'paragraph' ? { ...one, data: {} } : one));
  };
  const tree = read(markdown);
  const children = tree.children.flatMap(reduce) as RootContent[];
  const isNote = ({ type }: RootContent) => type === 'footnoteDefinition';
  return { ...tree, children: [...children.filter((one) => !isNote(one)), ...children.filter(isNote)] };
}

type Handlers = NonNullable<Options['handlers']>;

/** The elements of our blocks: a caption, or who said it, is the label in brackets. */
const handlers: Handlers = {
  containerDirective: (state, node: ContainerDirective): Element => {
    const label = node.children.find((one) => one.type === 'paragraph' && one.data?.directiveLabel);
    const inner = state.all({ ...node, children: node.children.filter((one) => one !== label) });
    const words = label ? state.all(label as never) : [];
    if (node.name === 'verse') return verse(inner);
    if (node.name === 'figure') return figure(inner);
    if (node.name === 'table') return withCaption(inner, words);
    return element('blockquote', [...inner, element('footer', words)]);
  },
};

const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** As WordPress has it: an empty line between stanzas. */
function verse(inner: ElementContent[]): Element {
  const stanzas = inner.filter((one) => one.type === 'element').map(({ children }) => children);
  const gap = { type: 'text', value: '\n\n' } as const;
  const lines = stanzas.flatMap((one, at) => (at > 0 ? [gap, ...one] : one));
  return element('pre', lines, { className: ['wp-block-verse'] });
}

function figure(inner: ElementContent[]): Element {
  const [first, ...rest] = inner.filter((one) => one.type === 'element');
  const [image, ...words] = first?.children ?? [];
  const caption = [...words, ...rest.flatMap((one) => one.children)];
  return element('figure', [...(image ? [image] : []), element('figcaption', caption)]);
}

function withCaption(inner: ElementContent[], words: ElementContent[]): Element {
  const table = inner.find((one): one is Element => one.type === 'element' && one.tagName === 'table');
  return element('table', [element('caption', words), ...(table?.children ?? [])]);
}

const processor = unified().use(remarkRehype, { handlers }).use(rehypeStringify).freeze();

/** The HTML of a text, as other systems keep it. The heading that programs put above notes is left away. */
export function htmlOf(tree: Root): string {
  const html = processor.stringify(processor.runSync(tree) as never);
  return html.replace(/<h2 class="sr-only" id="footnote-label">.*?<\/h2>\n?/, '');
}
