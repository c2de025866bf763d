import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'hast';
import { addressable } from '../../language/search/normalise.ts';
import { headingLevel, headingText } from '../headings.ts';
import { walk } from '../walk.ts';

/** Ids of headings begin with this, so that no heading can take an id that the page itself uses. */
export const headingPrefix = 'h-';

/**
 * Gives headings ids that can be linked to: one for each text, unique, stable across harakat, in the small
 * letters of the language.
 */
export function headingIds(language: string) {
  return (tree: Root) => {
    const slugger = new GithubSlugger();
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || headingLevel(node) === null || node.properties['id']) return;
      const slug = slugger.slug(addressable(headingText(node).toLocaleLowerCase(language)).trim());
      if (slug) node.properties['id'] = headingPrefix + slug;
    });
  };
}
