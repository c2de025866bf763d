import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { RelatedItems, Relations } from './agency/related.ts';
import type { Conventions } from './conventions.ts';
import type { InputFile, InputFolder } from './input.ts';
import type { Dropped, Item } from './item.ts';

/** What sources may know besides the input. */
export interface Context {
  publication: Publication;
  conventions: Conventions;
  /** Names what has no guid by its bytes or words: 43 characters of base64url. */
  digest(data: string | Uint8Array): string;
  /** `--base`: where relative addresses of a page lead to. */
  base?: string | undefined;
  /** `--encoding`: that of text that does not say its own. */
  encoding?: string | undefined;
  /** `--attachments`: files that an export names but does not hold. */
  attachments?: InputFolder | undefined;
  /** What items of all inputs say of each other; of one input alone, its source finds it. */
  related?: RelatedItems | undefined;
}

/**
 * What a source finds, in the order of the input: an item; something outside of any item that is in none; what is
 * wrong with the input; or a remark about it. One item that can't be read is a problem among other items, and stops none.
 */
export type Found = { item: Item } | { dropped: Dropped } | { problem: Problem } | { note: string };

interface Named {
  /** As reports and the record of imports say it: `wire`, `html`, `wxr`. */
  name: string;
  /** For people: `a WordPress export (WXR)`. */
  label: string;
}

/** One format of files. A generator, so that an export larger than memory is read in pieces. */
export interface FileSource extends Named {
  /** By content, not by name: `text` is `head` decoded, or `null` where it is no text. */
  recognises(input: { head: Uint8Array; text: string | null; name: string }): boolean;
  read(input: InputFile, context: Context): AsyncIterable<Found>;
  /**
   * What its items say of items in other files. Formats have it whose items come one in a file and belong together.
   *
   * @throws `ImportProblem` where reading does
   */
  relationsIn?(input: InputFile, context: Pick<Context, 'encoding'>): Promise<Relations>;
}

/** A folder that is one thing (a site of Hugo's), and not just files that lie together. */
export interface FolderSource extends Named {
  recognisesFolder(folder: InputFolder): boolean;
  readFolder(folder: InputFolder, context: Context): AsyncIterable<Found>;
}

/** A problem thrown where there is no way to go on with an input; whoever reads inputs reports it. */
export class ImportProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
