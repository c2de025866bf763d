import type { Root } from 'hast';
import type { InputFile } from '../input.ts';
import type { Dropped, ItemStatus, Picture } from '../item.ts';
import type { Concept } from './concepts.ts';

/** One of several files of a picture, as large as it says. */
export interface Rendition {
  href: string;
  /** Media type. */
  type?: string | undefined;
  /** In pixels. */
  width?: number | undefined;
  height?: number | undefined;
  /** In bytes. */
  size?: number | undefined;
  /** What the agency calls it: `thumbnail`, `rnd:highRes`. */
  name?: string | undefined;
}

/** A picture that an agency sends with a text. */
export interface AgencyPicture extends Pick<Picture, 'alt' | 'caption' | 'credit'> {
  /** What texts and packages may call it: a guid, the name of an association. */
  names: readonly string[];
  renditions: readonly Rendition[];
  /** The file beside which its own are, if another than that of the text. */
  beside?: InputFile | undefined;
}

/** What an agency grants and forbids. */
export interface Rights {
  holder?: string | undefined;
  notice?: string | undefined;
  usageTerms?: string | undefined;
}

/** An item of news as ninjs, NewsML-G2 and NITF all say it; times in RFC 3339. */
export interface AgencyItem {
  guid: string;
  version?: string | undefined;
  /** `text`, `picture`, `video`…: what IPTC NewsCodes call the nature of an item. */
  nature: string;
  status: ItemStatus;
  language?: string | undefined;
  headline?: string | undefined;
  summary?: string | undefined;
  slugline?: string | undefined;
  byline?: string | undefined;
  /** Those who made it, where there is no byline. */
  creators?: readonly string[] | undefined;
  dateline?: string | undefined;
  located?: string | undefined;
  source?: string | undefined;
  embargo?: string | undefined;
  created?: string | undefined;
  modified?: string | undefined;
  expires?: string | undefined;
  urgency?: number | undefined;
  priority?: number | undefined;
  subjects: readonly Concept[];
  genres: readonly Concept[];
  keywords: readonly string[];
  rights: Rights;
  /** For editors, not for readers. */
  notes: readonly string[];
  /** Further identifiers, by what the agency calls them. */
  altIds?: Readonly<Record<string, string>> | undefined;
  /** HTML, as text or as a tree. */
  body?: string | Root | undefined;
  pictures: readonly AgencyPicture[];
  dropped: readonly Dropped[];
}
