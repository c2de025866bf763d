import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { headingLevel, headingText } from './headings.ts';

/** A heading that can be linked to, and those of the next level under it. */
export interface OutlineEntry {
  id: string;
  /** Plain text, set like the heading. */
  text: string;
  inner: OutlineEntry[];
}

declare module 'vfile' {
  interface DataMap {
    outline: OutlineEntry[];
  }
}

/** How deep an outline goes: finer headings would make it as long as what it is to shorten. */
const deepest = 3;

/**
 * Notes the headings of a text, and of the live posts in it, as they stand on the page. Headings in
 * quotations are somebody else's; that of the notes has no words of the text.
 */
export function outline() {
  return (tree: Root, file: VFile) => {
    const entries: OutlineEntry[] = [];
    for (const heading of headingsIn(tree)) {
      const { id } = heading.properties;
      const level = headingLevel(heading);
      if (typeof id !== 'string' || level === null || level > deepest) continue;
      const parent = level === deepest ? entries.at(-1) : undefined;
      (parent?.inner ?? entries).push({ id, text: headingText(heading).trim(), inner: [] });
    }
    file.data.outline = entries;
  };
}

function headingsIn(parent: Root | Element): Element[] {
  return parent.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'article' ? headingsIn(node) : headingLevel(node) === null ? [] : [node];
  });
}
