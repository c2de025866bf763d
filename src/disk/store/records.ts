import type { TermKind } from '../../publication/publication.ts';
import type { Entry } from '../content/index-cache.ts';

/** A published file as the press left it. */
export interface PublishedFile {
  /** Digest of its bytes. */
  digest: string;
  /** How the file looked when it was in place. */
  fingerprint: string;
}

/** The text or term that a page or feed was of, or that it led to: enough to say whose address it was when it is gone. */
export interface Origin {
  kind: 'story' | 'page' | TermKind;
  /** Story, page or term id. */
  id: string;
  edition: string;
  /** The file of the text or of the vocabulary, as problems name it. */
  file: string;
}

/** An address at which a text was published. */
export interface PublishedText {
  url: string;
  origin: Origin;
}

/** A page that was published: how it was made, and how it was left. */
export interface KnownPage extends PublishedFile {
  url: string;
  /** Which pages it comes and goes with. */
  group: string;
  /** What made it, as JSON. */
  job: string;
  /** Whether it must be made again whatever its questions say: other code made it. */
  stale: boolean;
}

/** A question that a published page asked. */
export interface KnownQuestion {
  id: number;
  text: string;
}

/** A cell that is not what it was. */
export interface CellChange {
  name: string;
  /** Its value; `undefined` if there is none any more. */
  value: unknown;
  /** Whether there was one before. */
  existed: boolean;
}

/** What a build is about to do. It is recorded before a published file is touched. */
export interface BuildIntent {
  index: { put: [string, Entry][]; drop: string[] };
  cells: readonly CellChange[];
  /** The cells that questions follow from today, by question id. */
  reads: readonly (readonly [question: number, cells: readonly string[]])[];
  /** The addresses at which files will be written or deleted. */
  urls: readonly string[];
  /** What else is true of the newsroom that the cells are of. */
  meta: Readonly<Record<string, string>>;
}

/** A page that was made. */
export interface PageRecord {
  url: string;
  group: string;
  job: string;
  /** `null` if it is no page of a text. */
  origin: Origin | null;
  published: PublishedFile;
  /** The questions that it asked. */
  questions: readonly string[];
}

/** What a build did; all of it is recorded, or none. */
export interface BuildRecord {
  made: Iterable<PageRecord>;
  /** The cells that the answers to the questions of these pages follow from. */
  questions: ReadonlyMap<string, Iterable<string>>;
  /** Pages whose files look different, though they are the same. */
  relooked: readonly (readonly [url: string, fingerprint: string])[];
  /** URLs that are published no more. */
  gone: readonly string[];
}
