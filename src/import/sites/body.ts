import type { Html, Image, Nodes, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { bodyOfHtml } from '../html/body.ts';
import type { Dropped, Picture } from '../item.ts';
import type { Generator } from './layout.ts';
import { markdownOfMdx } from './mdx.ts';
import { withoutMarks } from './template-marks.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

export interface MarkdownBody {
  body: Root | string;
  /** What the body calls its pictures. */
  pictures: Picture[];
  dropped: Dropped[];
}

/**
 * The body of a text in Markdown as a person wrote it. HTML in it, which pages don't show, becomes Markdown, too; then
 * the body is a tree.
 *
 * @param pictureFrom where a picture is, by what the body calls it
 */
export function bodyOfMarkdown(
  source: string,
  kind: { generator: Generator; isMdx: boolean },
  pictureFrom: (address: string) => Picture['from'],
): MarkdownBody {
  const { body: plain, dropped } = withoutMarks(source, kind.generator);
  const markdown = kind.isMdx ? markdownOfMdx(plain, dropped) : plain;
  const tree = parser.parse(markdown);
  const pictures: Picture[] = [];
  const settled = withoutHtml(tree, { pictureFrom, pictures, dropped });
  visit(settled ?? tree, 'image', ({ url, alt }: Image) => {
    if (!pictures.some(({ ref }) => ref === url))
      pictures.push({ ref: url, from: pictureFrom(url), alt: alt || undefined });
  });
  return { body: settled ?? markdown, pictures, dropped };
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
    const children = node.children.flatMap((one) => place(one, holdsBlocks));
    return [{ ...node, children } as Nodes];
  };
  const children = tree.children.flatMap((one) => place(one, true)) as RootContent[];
  return count === 0 ? null : { ...tree, children };
}

function blocksOf({ value }: Html, { pictureFrom, pictures, dropped }: Collected): RootContent[] {
  const made = bodyOfHtml(value, { pictureFrom });
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
