import type { Element, Nodes, Root } from 'hast';
import type { ImageFile } from '../context.ts';
import { walk } from '../walk.ts';

declare module 'hast' {
  interface ElementData {
    /** What an image can also be had as. */
    sources?: ImageFile['sources'];
  }
}

/** How wide a picture in a text is shown: as wide as the text, which `--measure` of `tokens.css` says. */
const sizes = '(min-width: 44rem) 40rem, 100vw';

/** Makes a `picture` of each image that is there in several formats; a browser takes the first that it knows. */
export function pictures() {
  return (tree: Root) => {
    const found: Element[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && node.data?.sources) found.push(node);
    });
    for (const node of found) offer(node, node.data?.sources ?? []);
  };
}

function offer(node: Element, sources: ImageFile['sources']): void {
  const { data: _, ...img } = node;
  const children = sources.map(
    ({ type, srcset }): Element => ({
      type: 'element',
      tagName: 'source',
      properties: { type, srcSet: srcset, sizes },
      children: [],
    }),
  );
  delete node.data;
  Object.assign(node, { tagName: 'picture', properties: {}, children: [...children, img] });
}
