import type { StagePlace } from '../../disk/output/stager.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Rendered } from '../../markdown/pipeline.ts';
import type { Template } from '../../newsroom/routes/route.ts';
import type { ParserChoice } from '../../publication/publication.ts';
import type { RenderTask, StagedFile } from './task.ts';

/** What the worker needs to begin. */
export interface WorkerSetup {
  roots: Roots;
  cache: string;
  /** Digest of the code, which names the compiled templates. */
  code: string;
  parser: ParserChoice | undefined;
  place: StagePlace;
}

/** What the worker is told: what it makes, in this order; then, again and again, how many of its texts were taken since. */
export type WorkerOrder = { tasks: readonly RenderTask[] } | { taken: number };

/** A question that the worker had not spoken of before: its number there, its text, and the cells that the answer follows from. */
export type Question = readonly [number: number, text: string, reads: readonly string[]];

/** The text of a page. */
export interface TextMade {
  url: string;
  /** `null` if it could not be made: whoever wants it finds out why. */
  text: WorkerText | null;
  questions: readonly Question[];
}

/** A text as plain data. */
export interface WorkerText extends Omit<Rendered, 'feed'> {
  feed: string;
  /** Under which it is in the cache of texts; see `renderText`. */
  key: string;
  /** The numbers of the questions that its making asked. */
  asked: readonly number[];
}

/** A file that the worker made and wrote; the numbers of its questions are those of the worker. */
export interface FileMade {
  file: StagedFile;
  questions: readonly Question[];
}

/** What the worker says: that all is written is the last. */
export type WorkerMessage = TextMade | FileMade | 'done';

/** How many texts the worker may be ahead: it need not hold all of a newsroom in memory. */
export const ahead = 40;

/** What the worker makes as a whole: documents in which texts stand in full. */
export const workerTemplates: ReadonlySet<Template> = new Set(['feed', 'atom', 'json-feed']);
