import path from 'node:path';
import type { Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { headingPrefix } from '../../../src/markdown/plugins/heading-ids.ts';
import { type Entry, targetOf, treeOf } from './menu.ts';

/** What the pages of the site know of each other. */
export interface Linking {
  /** The list of all pages: what leads to it leads to the front page. */
  list: string;
  entries: readonly Entry[];
  /** Where the files of the project can be read; `null` if nowhere. */
  source: string | null;
  isFile: (file: string) => boolean;
}

/** A page of the site: its Markdown, with front matter, and the pictures it shows, from the root of the project. */
export interface SiteText {
  text: string;
  pictures: readonly string[];
}

/**
 * The static page of a text of the documentation. The title is left out of the text, and links lead to pages of
 * the site, or to the source; all else stays as it is written.
 *
 * @param order where it stands in menus
 * @throws where it links to nothing
 */
export function siteText(entry: Entry, text: string, order: number, linking: Linking): SiteText {
  const edits: Edit[] = [];
  const pictures: string[] = [];
  visit(treeOf(text), (node) => {
    const isMade = node.type === 'html' || (node.type === 'heading' && node.depth === 1);
    if (isMade) edits.push({ ...placeOf(node), text: '' });
    if (node.type === 'link') edits.push(...pointed(node, text, entry, linking));
    if (node.type !== 'image' || isElsewhere(node.url)) return;
    const { file } = targetOf(node.url, entry.file);
    pictures.push(file);
    edits.push(replaced(node, text, path.posix.basename(file)));
  });
  const front = stringify({ title: entry.title, description: entry.purpose, order });
  const foot = linking.source === null ? '' : `\n[${entry.file}](${linking.source}/${entry.file})\n`;
  return { text: `---\n${front}---\n${edited(text, edits).trim()}\n${foot}`, pictures };
}

/** Text that stands in the place of another, by its offsets. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text);
}

const isElsewhere = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url);

/** A link that leads to the page or file that is meant; without its address where that can't be read anywhere. */
function pointed(node: Link, text: string, entry: Entry, linking: Linking): Edit[] {
  if (isElsewhere(node.url)) return [];
  const { file, anchor } = targetOf(node.url, entry.file);
  const page = linking.entries.find((one) => one.file === file);
  if (page) return [replaced(node, text, `page:${page.id}${anchor && `#${headingPrefix}${anchor}`}`)];
  if (file === linking.list) return [replaced(node, text, '/')];
  if (!linking.isFile(file)) throw new Error(`${entry.file} links to nothing: ${node.url}`);
  if (linking.source !== null) return [replaced(node, text, `${linking.source}/${file}`)];
  const { start, end } = placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)].map((one) => (one ? placeOf(one) : null));
  return [{ start, end, text: first && last ? text.slice(first.start, last.end) : '' }];
}

/** The same link or picture with another address: the last thing that stands in it but for a title. */
function replaced(node: Link | Image, text: string, url: string): Edit {
  const { start, end } = placeOf(node);
  const at = start + text.slice(start, end).lastIndexOf(node.url);
  return { start: at, end: at + node.url.length, text: url };
}

function placeOf({ position }: Pick<Link, 'position'>): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
