import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Page } from './files.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const trees = new Map<string, Nodes>();

/** A page as a tree, parsed once. */
export function treeOf({ text }: Page): Nodes {
  const tree = trees.get(text) ?? parser.parse(text);
  trees.set(text, tree);
  return tree;
}

/** The ids that GitHub gives the headings of a page. */
export function anchorsOf(page: Page): Set<string> {
  const slugger = new Slugger();
  const ids = new Set<string>();
  visit(treeOf(page), 'heading', (node) => void ids.add(slugger.slug(textOf(node))));
  return ids;
}

/** Where links and images of a page lead within the project: `docs/write.md`, `docs/write.md#pictures`. */
export function targetsOf(page: Page): { file: string; anchor: string }[] {
  const urls: string[] = [];
  visit(treeOf(page), ['link', 'image', 'definition'], (node) => {
    if ('url' in node) urls.push(node.url);
  });
  return urls.filter((url) => !/^[a-z]+:/.test(url)).map((url) => resolved(url, page.file));
}

function resolved(url: string, from: string): { file: string; anchor: string } {
  const { pathname, hash } = new URL(url, `file:///${from}`);
  return { file: decodeURI(pathname).slice(1), anchor: decodeURIComponent(hash.slice(1)) };
}
