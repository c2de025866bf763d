import { decoded } from '../addresses.ts';
import type { WxrItem } from './records.ts';

/** A file of the media library. */
export interface Attachment {
  id: string;
  /** Where it was published. */
  url: string;
  /** Below the folder of uploads: `2008/06/canola2.jpg`. */
  file: string;
  title: string;
  alt: string;
  caption: string;
  /** Id of the post that it was uploaded to. */
  parent: string;
}

export function attachmentOf({ id, attachmentUrl, guid, title, excerpt, parent, meta }: WxrItem): Attachment {
  const field = (name: string) => meta.find(({ key }) => key === name)?.value.trim() ?? '';
  const url = attachmentUrl || guid;
  return {
    ...{ id, url, title, parent },
    file: field('_wp_attached_file') || uploadOf(url),
    alt: field('_wp_attachment_image_alt'),
    caption: excerpt,
  };
}

/** Below the folder of uploads, where an address is in one; else the name of its file. */
export const uploadOf = (url: string) => {
  const { pathname } = URL.parse(url, 'http://localhost') ?? { pathname: url };
  const path = decoded(pathname);
  return /\/(?:uploads|files)\/(.+)$/.exec(path)?.[1] ?? path.slice(path.lastIndexOf('/') + 1);
};

/** What WordPress puts into the names of the sizes that it makes, and of what it scaled down. */
export const sized = /-(?:\d+x\d+|scaled|rotated)(?=\.\w+$)/;

export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
