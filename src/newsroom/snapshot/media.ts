import { type MediaKind, mediaFormatOf } from '../../publication/media/kinds.ts';
import { mediaPath } from '../../publication/output-paths.ts';

/** A recording, document or file of captions beside a text that names it. */
export interface MediaAsset {
  /** The folder below content/: `stories/<id>` or `pages/<id>`. */
  owner: string;
  /** In NFC, however the file system writes it. */
  name: string;
  /** Where the bytes are, relative to the content folder's parent. */
  file: string;
  /** Digest of the bytes as they are there. */
  digest: string;
  kind: MediaKind;
  /** Media type. */
  type: string;
  /** How many bytes are published of it. */
  bytes: number;
  /** How long a recording is, in seconds; `null` of all else. */
  seconds: number | null;
  /** How large a film is as it is seen, in CSS pixels; `null` of all else. */
  size: { width: number; height: number } | null;
  /** Why it can't be published, if so. */
  flaw: MediaFlaw | null;
  /** What an editor is told of it. */
  found: readonly MediaFindable[];
  /** What is wrong with captions, by line; empty of all else. */
  faults: readonly { line: number; what: string }[];
}

/**
 * Why a file can't be published: it is empty, can't be read, ends before the end that it tells, is of another kind than its name says, has no pictures though
 * it is called a film, is no right WebVTT, not in UTF-8, too large to be read, or took too long this time.
 */
export type MediaFlaw =
  | 'empty'
  | 'unreadable'
  | 'cut'
  | 'misnamed'
  | 'pictureless'
  | 'captions'
  | 'encoding'
  | 'unopened'
  | 'slow';

/** A place that a recording tells and that is not published, sound of more than two channels, what a document or recording tells of people and keeps. */
export type MediaFindable = 'location' | 'channels' | 'people' | 'coding';

/** How much of a digest is in an address: enough that two versions of a file never share one. */
const digits = 10;

/** Where a file is published: what it holds is in its address, which can be kept for ever. */
export function mediaFile({ owner, name, digest }: Pick<MediaAsset, 'owner' | 'name' | 'digest'>): string {
  return mediaPath(owner, name.replace(/\.[^.]*$/, `.${digest.slice(0, digits)}$&`));
}

/** What is known of a file that can't be published. */
export const flawedMedia = (name: string, flaw: MediaFlaw) => {
  const { kind = 'document', type = '' } = mediaFormatOf(name) ?? {};
  return { kind, type, bytes: 0, seconds: null, size: null, flaw, found: [], faults: [] } as const;
};
