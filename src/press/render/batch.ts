import type { StagePlace } from '../../disk/output/stager.ts';
import type { Roots } from '../../disk/roots.ts';
import type { ParserChoice } from '../../publication/publication.ts';
import type { StagedFile } from './task.ts';

/** What a thread needs to make files. */
export interface RenderPoolSetup {
  roots: Roots;
  cache: string;
  /** Digest of the code, which names the compiled templates. */
  code: string;
  parser: ParserChoice | undefined;
  place: StagePlace;
}

/** What a thread made of a batch. */
export interface BatchResult {
  thread: number;
  /** Questions it has not spoken of before, by their numbers in this thread: text, and the cells that the answer follows from. */
  news: (readonly [number: number, text: string, reads: string[]])[];
  files: readonly StagedFile[];
}
