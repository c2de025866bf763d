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

/** What a thread made of a batch. Questions are named by number, in the order in which it was first asked them. */
export interface BatchResult {
  thread: number;
  /** Questions not spoken of before: text, digest of the answer, and the cells it follows from. */
  news: (readonly [text: string, digest: string, reads: string[]])[];
  files: (Omit<StagedFile, 'questions'> & { questions: readonly number[] })[];
}
