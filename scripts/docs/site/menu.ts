import path from 'node:path';
import { slug } from 'github-slugger';
import type { Heading, Nodes, Root, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page of the documentation, as the list of all pages has it. */
export interface Entry {
  /** Its file, from the root of the project. */
  file: string;
  /** The id of the static page: its group and the name of its file, such as `guide-write`. */
  id: string;
  title: string;
  /** What a reader wants who needs it, as a sentence. */
  purpose: string;
}

/** Pages that are for the same readers. */
export interface Group {
  id: string;
  name: string;
  entries: readonly Entry[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** A text of the documentation as a tree. */
export const treeOf = (text: string): Root => parser.parse(text);

/** The file from the root of the project, and the anchor, that an address in a file leads to. */
export function targetOf(url: string, from: string): { file: string; anchor: string } {
  const { pathname, hash } = new URL(url, `file:///${from}`);
  return { file: decodeURIComponent(pathname.slice(1)), anchor: decodeURIComponent(hash.slice(1)) };
}

/**
 * The pages that a list names, in its order: a table of purposes and links below each heading of the second level.
 *
 * @param list the list itself, `file` being its path from the root of the project
 */
export function menuOf(list: { file: string; text: string }): Group[] {
  const groups: { name: string; rows: readonly TableRow[] }[] = [];
  for (const node of treeOf(list.text).children) {
    if (isGroup(node)) groups.push({ name: textOf(node), rows: [] });
    const last = groups.at(-1);
    if (node.type === 'table' && last) last.rows = rowsOf(node);
  }
  return groups.map(({ name, rows }) => {
    const id = slug(name);
    return { id, name, entries: rows.map((row) => entryOf(row, id, list.file)) };
  });
}

const isGroup = (node: Nodes): node is Heading => node.type === 'heading' && node.depth === 2;
const rowsOf = ({ children: [, ...rows] }: Table): TableRow[] => rows;

function entryOf(row: TableRow, group: string, from: string): Entry {
  const [purpose, page] = row.children;
  const link = page?.children[0];
  if (!purpose || link?.type !== 'link') throw new Error(`${from}: “${textOf(row)}” links to no page`);
  const { file } = targetOf(link.url, from);
  const title = textOf(link);
  const name = path.basename(file, '.md').toLowerCase();
  return {
    file,
    id: `${group}-${name === 'readme' ? slug(title) : name}`,
    title,
    purpose: sentence(textOf(purpose)),
  };
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
