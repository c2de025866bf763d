import type { Root as Html } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { problem } from '../../problems/problem.ts';
import type { Dropped, Picture } from '../item.ts';
import { ImportProblem } from '../source.ts';
import { isTooDeep } from './depth.ts';
import { findNotes, withoutBackLinks } from './footnotes.ts';
import { handlersFor } from './handlers.ts';
import { prepare } from './prepare.ts';
import type { Reading } from './reading.ts';
import { tidy } from './tidy.ts';

/** What a body of HTML says besides its words. */
export interface HtmlBody {
  tree: Root;
  /** Those in the text, each an `image` of the tree with its `ref` as `url`. */
  pictures: Picture[];
  /** Scripts, controls, frames that no block of ours shows…, each with the reason. */
  dropped: Dropped[];
}

export interface HtmlOptions {
  /** Absolute address that relative ones start from. */
  base?: string | undefined;
  /** Goes before each `path` of what was dropped, and names the input in problems. */
  path?: string | undefined;
  /** Where pictures come from: by default, the address they name. */
  pictureFrom?: ((address: string) => Picture['from']) | undefined;
  /** Whether links keep addresses that start from nowhere: who asks knows where they lead. */
  keepsRelative?: boolean;
}

/**
 * A fragment of HTML as Markdown's tree: paragraphs, headings (the highest becomes level 2), lists, tables, figures with
 * captions, quotations and notes; of frames an embed or a link; links absolute. Every word of it is in the tree or in `dropped`.
 * Sources with bodies of HTML (exports, feeds, agency formats) share it.
 *
 * @throws `ImportProblem` if its elements are nested without end
 */
export function bodyOfHtml(
  html: string | Html,
  { base, path = '', pictureFrom, keepsRelative = false }: HtmlOptions = {},
): HtmlBody {
  if (typeof html === 'string') refuseDeep(html, path);
  const tree: Html = typeof html === 'string' ? fromHtml(html, { fragment: true }) : structuredClone(html);
  const dropped = prepare(tree, path);
  const notes = findNotes(tree);
  withoutBackLinks(tree, notes);
  const reading: Reading = { pictures: [], dropped, base, pictureFrom, keepsRelative, notes, path };
  const root = toMdast(tree, { document: true, handlers: handlersFor(reading) }) as Root;
  return { tree: tidy(root), pictures: reading.pictures, dropped };
}

/** @throws `ImportProblem` */
export function refuseDeep(html: string, file: string): void {
  if (!isTooDeep(html)) return;
  const place = { file, line: 1, column: 1 };
  throw new ImportProblem(problem('import-unsafe', { what: 'its elements are nested without end' }, place));
}
