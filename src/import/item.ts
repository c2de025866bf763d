import type { Root } from 'mdast';
import type { TermKind } from '../publication/publication.ts';
import type { InputFile } from './input.ts';

/** A name that the origin filed an item under: a category, a tag, a subject code, an author. */
export interface Term {
  /** What the origin calls names of this sort: `category`, `post_tag`, `subject`, `byline`. The mapping file groups by it. */
  scheme: string;
  /** As people read it. */
  name: string;
  /** As programs do: a slug, a qcode (`medtop:20000008`). */
  code?: string | undefined;
  /** Codes of what contains it, narrowest first: one of them may be known here where it is not. */
  broader?: readonly string[] | undefined;
  /** The vocabularies of this newsroom that it can mean something of, likeliest first. */
  means: readonly TermKind[];
  /** Whether it is no matter if it means nothing here: agencies name more than any newsroom files under. */
  optional?: boolean | undefined;
}

/**
 * A picture of an item, or another file of it. The place of a picture in the text is an mdast `image` whose `url` is `ref`;
 * that of a file the `src` of a block, or the address of a link.
 */
export interface Picture {
  /** What the body calls it: unique in the item. */
  ref: string;
  /** A file name to keep, if the origin has one; made safe when it is written. */
  name?: string | undefined;
  /**
   * Its bytes; a path below the item's input or attachments folder, with the address that it also has, if any, and the
   * file that it lies beside, if another than the item's; or an address, which only `--fetch` follows.
   */
  from:
    | { bytes: Uint8Array }
    | { path: string; url?: string | undefined; beside?: InputFile | undefined }
    | { url: string };
  /** Where else it may be, best first, if it is not there. */
  alternatives?: readonly Picture['from'][] | undefined;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Whether it belongs at the top; at most one of an item. */
  featured?: boolean | undefined;
  /** A `file` is a recording or document; all else is a picture. */
  kind?: 'picture' | 'file' | undefined;
}

/** A link of an item whose address led to something of the same origin. */
export interface ItemLink {
  /** The address as the body has it: unique in the item. */
  ref: string;
  /** The item that it leads to: the link names the story that it became. */
  guid?: string | undefined;
  /** Where it leads where there is no such item, without what follows: the old address. */
  url: string;
  /** The query and anchor that follow. */
  rest?: string | undefined;
}

/** Something of an input that is in no item, or not where a reader would look for it, and why. */
export interface Dropped {
  /** As it stood, or a name for it: `[gallery ids="1,2"]`, `3 comments`. */
  what: string;
  /** Where: a line of the input, counted from 1, or a path in it (`word/document.xml`, `rss/channel/item[4]`). */
  line?: number | undefined;
  path?: string | undefined;
  reason: string;
  /** Nobody may miss it (a kill, a story withdrawn): printed first. */
  urgent?: boolean | undefined;
  /** A file that the item names and that may still come. */
  missing?: boolean | undefined;
}

/**
 * What the origin says of an item's publication: `draft` is to be edited first (wire copy, agency items ready for
 * use); `published` was public already (archives); `withheld` is not to be used yet; `canceled` is not to be used at
 * all, and a story that it became is withdrawn.
 */
export type ItemStatus = 'draft' | 'published' | 'withheld' | 'canceled';

/** Where a value came from, if an editor should look at it: `the lead`, `the closing line`. */
export type Review = Partial<Record<'title' | 'description' | 'source' | 'dateline' | 'language', string>>;

/** A text of the newsroom in one language, as its origin gives it. Plain data: no ids of this newsroom in it. */
export interface Item {
  /** Names the item for ever, whatever version: a guid, a permalink, a digest where the origin has none. */
  guid: string;
  /** Versions of one guid in the order in which they were made: numbers compare as numbers, all else as text. */
  version?: string | undefined;
  kind: 'story' | 'page';
  /** BCP 47, where the origin says it; else it is found from the text. */
  language?: string | undefined;
  /** Items with the same key are one story in several languages; `from` is the language of the original (BCP 47). */
  pair?: { key: string; original?: boolean | undefined; from?: string | undefined } | undefined;
  title?: string | undefined;
  description?: string | undefined;
  /** A tree, whose addresses are absolute, or Markdown that a person wrote, kept as it is. */
  body: Root | string;
  /** Who wrote it, as `Term`s that mean a `person`, in order; all else that it is filed under, too. */
  terms: readonly Term[];
  /** Who wrote it as the origin says it, where that is more than names: `By Our Correspondent in Basra`. */
  byline?: string | undefined;
  /** `BAGHDAD, Jan 21`: place and date as they stood before the text. */
  dateline?: string | undefined;
  source?: { name: string; url?: string | undefined } | undefined;
  /** RFC 3339 with an offset, or a local time, which is the newsroom's zone. An embargo is `published` in the future. */
  published?: string | undefined;
  updated?: string | undefined;
  status: ItemStatus;
  /** The last part of its old address; makes the id of the story too, where it is in ASCII. */
  slug?: string | undefined;
  /** Old addresses, as paths from the root: each leads to it. */
  aliases?: readonly string[] | undefined;
  pictures: readonly Picture[];
  links?: readonly ItemLink[] | undefined;
  /** Rights, usage terms, genre, priority…: kept beside the story as data, published nowhere. JSON values. */
  kept?: Readonly<Record<string, unknown>> | undefined;
  review?: Review | undefined;
  /** What an editor is told besides: `read as windows-1256`, `3 tracked changes accepted`. */
  notes?: readonly string[] | undefined;
  dropped: readonly Dropped[];
}
