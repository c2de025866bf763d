/** What an entry of a feed says, whatever the format. */
export interface Entry {
  id: string | undefined;
  /** Address of the page that it is about. */
  link: string | undefined;
  /** Addresses of the same text in other languages. */
  alternates: readonly string[];
  /** As HTML. */
  title: string | undefined;
  /** The whole text, as HTML; `undefined` where the feed has summaries only. */
  content: string | undefined;
  /** As HTML. */
  summary: string | undefined;
  authors: readonly string[];
  categories: readonly { name: string; code?: string | undefined; scheme?: string | undefined }[];
  /** As written. */
  published: string | undefined;
  updated: string | undefined;
  /** BCP 47. */
  language: string | undefined;
  source: { name: string; url?: string | undefined } | undefined;
  pictures: readonly EntryPicture[];
  /** Addresses of files to hear, see or keep. */
  enclosures: readonly string[];
  rights: string | undefined;
}

export interface EntryPicture {
  url: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** A feed and what it says of all its entries. */
export interface ReadFeed {
  title: string | undefined;
  /** Address of the site. */
  link: string | undefined;
  language: string | undefined;
  entries: readonly Entry[];
}

/** A file that a feed names with a text: a picture, or something else. */
export interface File {
  url?: string | undefined;
  type?: string | undefined;
  medium?: string | undefined;
}

export const isPicture = ({ url = '', type = '', medium }: File) =>
  medium === 'image' ||
  type.startsWith('image/') ||
  (type === '' && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url));

export const some = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((one): one is T => one !== undefined && one !== null && one !== '');
