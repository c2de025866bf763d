import { slug } from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { addressable } from '../../language/search/normalise.ts';
import { closest } from '../../problems/closest.ts';
import { correctionsId } from '../../publication/urls.ts';
import { report } from '../context.ts';
import { postPrefix } from '../news/live.ts';
import { walk } from '../walk.ts';
import { headingPrefix } from './heading-ids.ts';

/** What every page has: its top (https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-indicated-part-of-the-document), and its corrections. */
const ofPage = new Set(['', 'top', correctionsId]);

/**
 * Lets links within a text lead to its headings and live posts, however their writer took an id to be:
 * `#h-method`, `#method` as elsewhere, or `#Method`. Of one that leads nowhere, tells.
 */
export function anchors(language: string) {
  return (tree: Root, file: VFile) => {
    const ids = new Set<string>();
    const links: Element[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id, href } = node.properties;
      if (typeof id === 'string') ids.add(id);
      if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) links.push(node);
    });
    for (const link of links) point(link, ids, language, file);
  };
}

function point(
  { properties, position }: Element,
  ids: ReadonlySet<string>,
  language: string,
  file: VFile,
): void {
  const raw = String(properties['href']).slice(1);
  const written = decode(raw);
  if (ids.has(raw) || ids.has(written) || ofPage.has(written.toLowerCase())) return;
  const heading = headingPrefix + slug(addressable(written.toLocaleLowerCase(language)));
  const meant = [headingPrefix + written, heading, postPrefix + written];
  const found = meant.find((id) => ids.has(id));
  if (found !== undefined) properties['href'] = `#${encodeURIComponent(found)}`;
  else {
    const headings = [...ids].filter((id) => id.startsWith(headingPrefix));
    const nearest = closest(heading, headings);
    report(file, 'anchor-missing', { anchor: written, nearest }, position?.start);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
