import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** A part of Markdown, by offsets, and what stands there instead. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Markdown as a person wrote it, but for the addresses of pictures and files. Pictures that are not there go, and of a
 * figure without its picture the caption stays.
 *
 * @param refs what the Markdown calls pictures
 * @param names their names in the folder, of those that are there
 */
export function renamed(
  markdown: string,
  refs: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): string {
  if (refs.size === 0) return markdown;
  const tree = parser.parse(markdown);
  const changes = [...imagesIn(tree, markdown, refs, names), ...addressesIn(tree, markdown, names)];
  const gone = (url: string) => refs.has(url) && !names.has(url);
  return changed(markdown, [...changes, ...fencesIn(tree, gone)]);
}

/** Markdown as a person wrote it, but for addresses of links: as written → as they are to be. */
export const relinked = (markdown: string, addresses: ReadonlyMap<string, string>): string =>
  changed(markdown, addressesIn(parser.parse(markdown), markdown, addresses));

const changed = (markdown: string, changes: readonly Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), markdown);

/** The addresses of links, and of what is defined for links and pictures. */
function addressesIn(tree: Root, markdown: string, addresses: ReadonlyMap<string, string>): Change[] {
  const changes: Change[] = [];
  visit(tree, ['link', 'definition'], (one) => {
    const node = one as Link | Definition;
    const address = addresses.get(node.url);
    const [start, end] = placeOf(node) ?? [];
    if (address === undefined || start === undefined || end === undefined) return;
    const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
    const at = markdown.indexOf(
      node.url,
      words ?? start + (node.type === 'link' ? 0 : (node.label?.length ?? 0)),
    );
    if (at >= 0 && at < end) changes.push({ start: at, end: at + node.url.length, text: address });
    else if (node.type === 'link' && words !== undefined)
      changes.push({ start: words, end, text: `](<${address}>)` });
    else if (node.type === 'definition')
      changes.push({ start, end, text: `[${node.label ?? node.identifier}]: <${address}>` });
  });
  return changes;
}

const placeOf = ({ position }: Nodes): [number, number] | null => {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : [start, end];
};

function imagesIn(
  tree: Root,
  markdown: string,
  refs: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): Change[] {
  const changes: Change[] = [];
  visit(tree, 'image', (image: Image) => {
    const { url } = image;
    const [start, end] = placeOf(image) ?? [];
    if (!refs.has(url) || start === undefined || end === undefined) return;
    const source = markdown.slice(start, end);
    const name = names.get(url);
    const at = source.lastIndexOf(url);
    const changed = name === undefined ? '' : source.slice(0, at) + name + source.slice(at + url.length);
    const isBetween =
      name === undefined &&
      /^\S $/.test(markdown.slice(start - 2, start)) &&
      /^[ \n]/.test(markdown.slice(end));
    const from = isBetween ? start - 1 : start;
    changes.push({ start: from, end, text: at < 0 && name !== undefined ? source : changed });
  });
  return changes;
}

/** The lines that open and close figures whose picture is gone. */
function fencesIn(tree: Root, isGone: (url: string) => boolean): Change[] {
  const changes: Change[] = [];
  visit(tree, 'containerDirective', (figure: ContainerDirective) => {
    const [first] = figure.children;
    const image = first?.type === 'paragraph' ? first.children[0] : undefined;
    const last = figure.children.at(-1);
    if (figure.name !== 'figure' || image?.type !== 'image' || !isGone(image.url) || !first || !last) return;
    const [start, end] = placeOf(figure) ?? [];
    const [from] = placeOf(first) ?? [];
    const [, to] = placeOf(last) ?? [];
    if (start === undefined || end === undefined || from === undefined || to === undefined) return;
    changes.push({ start, end: from, text: '' }, { start: to, end, text: '' });
  });
  return changes;
}
