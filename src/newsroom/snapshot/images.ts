/** An image file beside a text. */
export interface ImageAsset {
  /** The folder below content/: `stories/<id>`, `pages/<id>`, or that of a section, topic or person. */
  owner: string;
  /** In NFC, however the file system writes it. */
  name: string;
  /** Where the bytes are, relative to the content folder's parent. */
  file: string;
  /** Digest of the bytes. */
  digest: string;
  /** In CSS pixels, as it is seen: an orientation that the file records is applied. */
  width: number;
  height: number;
  /** Whether what is published of it moves. */
  moves: boolean;
  /** What its bytes say it is, as an extension such as `jpeg`; `null` if they say nothing. */
  kind: string | null;
  /** Why it can't be published, if so; it has some size then. */
  flaw: Flaw | null;
  /** What the file holds that is not published. */
  found: readonly Findable[];
  /** What of a drawing is not: names of elements, and of attributes behind that of their element. */
  leftOut: readonly string[];
}

/**
 * Why a file can't be published as a picture: it is empty, can't be read, is too large to decode, of a kind that
 * is not published, another one than its name says, not in UTF-8, does not say how large it is, or is too large a file to be read.
 */
export type Flaw =
  | 'empty'
  | 'unreadable'
  | 'large'
  | 'kind'
  | 'misnamed'
  | 'encoding'
  | 'unsized'
  | 'unopened';

/**
 * What is not published of a picture: a place, the serial number of a camera or the name of its owner,
 * what an SVG holds besides a drawing, all but the first of its frames, the format it is in.
 */
export type Findable = 'location' | 'device' | 'active' | 'still' | 'recoded';
