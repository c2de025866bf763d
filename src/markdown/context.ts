import type { VFile } from 'vfile';
import type { RuleId, RuleParams } from '../problems/catalogue.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { MediaKind } from '../publication/media/kinds.ts';
import type { Edition } from '../publication/publication.ts';
import type { BlockPlace } from './plugins/block-marks.ts';

/** An image of the story folder, as pages refer to it. Sizes in CSS pixels. */
export interface ImageFile {
  url: string;
  width: number;
  height: number;
  /** The same in several widths and formats, the smallest format first; none of a drawing. */
  sources: readonly { type: string; srcset: string }[];
}

/** A recording or document of the story folder, as pages refer to it. */
export interface MediaFile {
  url: string;
  kind: MediaKind;
  /** Media type. */
  type: string;
  /** What it is called to people: `PDF`. */
  format: string;
  bytes: number;
  /** Of a recording. */
  seconds: number | null;
  /** Of a film, in CSS pixels as it is seen. */
  size: { width: number; height: number } | null;
  /** In every language that there are any in; `isOwn` are those of the text's edition. */
  captions: readonly { url: string; language: string; isOwn: boolean }[];
}

/** What a link can name by its id. */
export type LinkKind = 'story' | 'page';

/** What a link leads to. */
export interface LinkTarget {
  /** Its path. */
  url: string;
  /** The edition it can be read in, if that is not the edition of the text. */
  other: Pick<Edition, 'language' | 'direction'> | null;
  /** Its title. Asked by those who show it only, so that a mere link does not depend on it. */
  title(): string;
}

/** What the text of one article may refer to. */
export interface BodyContext {
  /** The Markdown file and the line its text starts on, for problems. */
  file: string;
  line: number;
  /** The absolute URL of the article; addresses in a feed are resolved against it. */
  base: string;
  /** The address that is meant by a path, as somebody writes it into the text. */
  address(path: string): string;
  /** The image with this name in the story folder. */
  image(src: string): ImageFile | null;
  /** Names of all images there, for hints. */
  imageNames(): readonly string[];
  /** The recording or document with this name there. */
  media(src: string): MediaFile | null;
  /** Names of all that are there, for hints. */
  mediaNames(): readonly string[];
  /** The edition that the text is of. */
  edition: string;
  /** What a link leads to: in this edition, or else another. `hidden` if it is not public now. */
  link(kind: LinkKind, id: string): LinkTarget | 'hidden' | 'unknown';
  /** Ids that a link can name, for hints. */
  ids(kind: LinkKind): Iterable<string>;
  /** Blocks of the text whose elements are to say on its page which they are: previews are followed by them. */
  blocks?: readonly BlockPlace[];
}

declare module 'vfile' {
  interface DataMap {
    context: BodyContext;
    problems: Problem[];
    /** The address that relative ones are of, where nothing else is known of a text. */
    base: string;
  }
}

/** Reports a problem at a point of the text, counted in lines of the whole file. */
export function report<R extends RuleId>(
  file: VFile,
  rule: R,
  params: RuleParams<R>,
  point: { line: number; column: number } | undefined,
): void {
  const context = file.data.context;
  if (!context) return;
  const line = (point?.line ?? 1) + context.line - 1;
  file.data.problems?.push(problem(rule, params, { file: context.file, line, column: point?.column ?? 1 }));
}
