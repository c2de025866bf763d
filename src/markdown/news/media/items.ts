import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { MediaFile } from '../../context.ts';
import { walk } from '../../walk.ts';

/** A recording in a text, as machines are told of it. */
export interface MediaItem extends Omit<MediaFile, 'format'> {
  title: string;
  /** The picture before a film is played. */
  poster: { url: string; width: number; height: number } | null;
}

declare module 'vfile' {
  interface DataMap {
    media: MediaItem[];
  }
}

declare module 'hast' {
  interface ElementData {
    /** Of a player: what it plays. */
    media?: Omit<MediaItem, 'title'>;
  }
}

/** Notes the recordings of a text in the file's data. Runs after whatever changes words. */
export function mediaItems() {
  return (tree: Root, file: VFile) => {
    const items: MediaItem[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'figure') return;
      const parts = node.children.filter((one): one is Element => one.type === 'element');
      const media = parts.find((one) => one.data?.media)?.data?.media;
      const caption = parts.find((one) => one.tagName === 'figcaption');
      const link = caption?.children.find((one): one is Element => one.type === 'element');
      if (media && link) items.push({ ...media, title: textOf(link).trim() });
    });
    file.data.media = items;
  };
}
