import type { Element, Nodes, Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { closest } from '../../problems/closest.ts';
import { kindUnpublished } from '../../publication/picture-kinds.ts';
import { type BodyContext, report } from '../context.ts';
import { walk } from '../walk.ts';

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i;

/**
 * Points images at the published file and gives them their size, so that nothing jumps. Every image
 * must be described, and none may come from another site.
 */
export function images() {
  return (tree: Root, file: VFile) => {
    const context = file.data.context;
    if (!context) return;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'img') place(node, context, file);
    });
  };
}

function place(node: Element, context: BodyContext, file: VFile): void {
  const { src, alt } = node.properties;
  const point = node.position?.start;
  if (typeof src !== 'string') return;
  if (!String(alt ?? '').trim()) report(file, 'image-alt', { src }, point);
  if (isRemote(src, context.base)) {
    report(file, 'image-remote', { src }, point);
    delete node.properties['src'];
  } else if (src.startsWith('/')) node.properties['src'] = context.address(src);
  if (elsewhere.test(src)) return;
  const name = decode(src.replace(/^\.\//, ''));
  const image = context.image(name);
  if (!image) {
    reportMissing(name, context, file, point);
    return;
  }
  const { url, width, height, sources } = image;
  Object.assign(node.properties, { src: url, width, height, loading: 'lazy', decoding: 'async' });
  if (sources.length > 0) Object.assign(node, { data: { ...node.data, sources } });
}

/** Whatever lies there, a file of another kind is none that pages can show. */
function reportMissing(src: string, context: BodyContext, file: VFile, point: Point | undefined): void {
  const nearest = closest(src, context.imageNames());
  const kind = kindUnpublished(src);
  if (kind === undefined) report(file, 'image-missing', { src, nearest }, point);
  else report(file, 'image-kind', { src, kind, nearest }, point);
}

/** Whether a browser would fetch it from another site, however its address is disguised. */
function isRemote(src: string, base: string): boolean {
  // Without slashes, an address is a path where the scheme is that of the page, and a host elsewhere.
  if (/^https?:(?!\/\/)/i.test(src)) return true;
  return URL.canParse(src, base) && new URL(src, base).origin !== new URL(base).origin;
}

/** The name of a file, in NFC as the names of all pictures are. */
function decode(src: string): string {
  try {
    return decodeURIComponent(src).normalize('NFC');
  } catch {
    return src.normalize('NFC');
  }
}
