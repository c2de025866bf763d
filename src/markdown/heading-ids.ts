import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { addressable } from '../language/normalise.ts';

/** Ids of headings begin with this, so that no heading can take an id that the page itself uses. */
const prefix = 'h-';

/** Gives headings ids that can be linked to: one for each text, unique, stable across harakat. */
export function headingIds() {
  return (tree: Root) => {
    const slugger = new GithubSlugger();
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName) || node.properties['id']) return;
      const slug = slugger.slug(addressable(textOf(node)).trim());
      if (slug) node.properties['id'] = prefix + slug;
    });
  };
}
