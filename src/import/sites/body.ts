import type { Definition, Html, Image, ImageReference, Link, Nodes, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { mediaFormatOf } from '../../publication/media/kinds.ts';
import { fileNameOf } from '../addresses.ts';
import { bodyOfHtml } from '../html/body.ts';
import type { Dropped, ItemLink, Picture } from '../item.ts';
import { anchored } from './anchors.ts';
import type { Generator } from './layout.ts';
import type { Links } from './links.ts';
import { markdownOfMdx } from './mdx.ts';
import { withoutMarks } from './template-marks.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

export interface MarkdownBody {
  body: Root | string;
  /** What the body calls its pictures. */
  pictures: Picture[];
  /** Its links to what the old site had. */
  links: ItemLink[];
  dropped: Dropped[];
}

/** Where what a text names is. */
export interface Surroundings {
  pictureFrom: (address: string) => Picture['from'];
  /** The path of a file of the site. */
  fileAt: (address: string) => string | undefined;
  linkFrom: (address: string) => ReturnType<Links['from']>;
}

/**
 * The body of a text in Markdown as a person wrote it. HTML in it, which pages don't show, becomes Markdown, too; then
 * the body is a tree.
 */
export function bodyOfMarkdown(
  source: string,
  kind: { generator: Generator; isMdx: boolean },
  around: Surroundings,
): MarkdownBody {
  const { body: plain, dropped } = withoutMarks(source, kind.generator);
  const markdown = kind.isMdx ? markdownOfMdx(plain, dropped) : plain;
  const tree = parser.parse(markdown);
  const pictures: Picture[] = [];
  const { pictureFrom } = around;
  const settled = withoutHtml(tree, { pictureFrom, pictures, dropped });
  const body = settled ?? tree;
  const shown = new Map<string, string | null | undefined>();
  visit(body, 'imageReference', ({ identifier, alt }: ImageReference) => void shown.set(identifier, alt));
  const show = (url: string, alt: string | null | undefined) => {
    if (!pictures.some(({ ref }) => ref === url))
      pictures.push({ ref: url, from: pictureFrom(url), alt: alt || undefined });
  };
  visit(body, 'image', ({ url, alt }: Image) => show(url, alt));
  const links: ItemLink[] = [];
  visit(body, ['link', 'definition'], (node) => {
    const { url } = node as Link | Definition;
    if (node.type === 'definition' && shown.has(node.identifier)) show(url, shown.get(node.identifier));
    else place(url, { around, pictures, links, dropped });
  });
  return { body: settled ?? markdown, pictures, links, dropped };
}

/** Takes note of where a link leads: to a document that comes along, or to something of the old site. */
function place(
  url: string,
  { around, pictures, links, dropped }: { around: Surroundings } & Omit<MarkdownBody, 'body'>,
): void {
  if ([...pictures, ...links].some(({ ref }) => ref === url)) return;
  const path = mediaFormatOf(fileNameOf(url)) ? around.fileAt(url) : undefined;
  if (path !== undefined) return void pictures.push({ ref: url, from: { path }, kind: 'file' });
  const found = around.linkFrom(url);
  if (found) links.push(found.link);
  if (found?.lost) dropped.push(found.lost);
}

interface Collected {
  pictureFrom: (address: string) => Picture['from'];
  pictures: Picture[];
  dropped: Dropped[];
}

/** A tree without HTML; `null` if it has none. Comments say nothing to readers. */
function withoutHtml(tree: Root, collected: Collected): Root | null {
  let count = 0;
  const place = (node: Nodes, isBlock: boolean): Nodes[] => {
    if (node.type === 'html') {
      count += 1;
      return isBlock ? blocksOf(node, collected) : inlineOf(node, collected);
    }
    if (!('children' in node)) return [node];
    const holdsBlocks = [
      'root',
      'blockquote',
      'listItem',
      'containerDirective',
      'footnoteDefinition',
    ].includes(node.type);
    const own: Nodes[] = holdsBlocks ? node.children : anchored(node.children);
    if (own.length < node.children.length) count += 1;
    const children = own.flatMap((one) => place(one, holdsBlocks));
    return [{ ...node, children } as Nodes];
  };
  const children = tree.children.flatMap((one) => place(one, true)) as RootContent[];
  return count === 0 ? null : { ...tree, children };
}

function blocksOf({ value }: Html, { pictureFrom, pictures, dropped }: Collected): RootContent[] {
  const made = bodyOfHtml(value, { pictureFrom, keepsRelative: true });
  pictures.push(...made.pictures);
  dropped.push(...made.dropped);
  return made.tree.children;
}

/** A tag in running text: a break, or a mark whose text stays. */
function inlineOf({ value }: Html, { dropped }: Collected): Nodes[] {
  if (/^<br\s*\/?>$/i.test(value)) return [{ type: 'break' }];
  if (!value.startsWith('<!--') && !value.startsWith('</')) {
    dropped.push({ what: value, reason: 'HTML in running text; the text inside of it stays' });
  }
  return [];
}
