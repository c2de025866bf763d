import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { closest } from '../problems/validate.ts';
import { report } from './context.ts';

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/** Points images at the published file and gives them their size, so that nothing jumps. */
export function images() {
  return (tree: Root, file: VFile) => {
    const context = file.data.context;
    if (!context) return;
    visit(tree, 'element', (node) => {
      const src = node.properties['src'];
      if (node.tagName !== 'img' || typeof src !== 'string' || elsewhere.test(src)) return;
      const name = decode(src.replace(/^\.\//, ''));
      const image = context.image(name);
      if (image) {
        node.properties = {
          ...node.properties,
          src: image.url,
          width: image.width,
          height: image.height,
          loading: 'lazy',
          decoding: 'async',
        };
      } else {
        const params = { src: name, nearest: closest(name, context.imageNames()) };
        report(file, 'image-missing', params, node.position?.start);
      }
    });
  };
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
