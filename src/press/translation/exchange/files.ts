import { createFile } from '../../../disk/content/create.ts';
import { rewrite } from '../../../disk/content/rewrite.ts';
import { decode, exists, read } from '../../../disk/files.ts';
import { pathOf } from '../../../disk/roots.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { Exchange, Format, Returned } from '../../../translation/exchange/unit.ts';
import { keepTexts } from '../accept.ts';
import type { Stories } from '../stories.ts';
import { readReturned, written } from './formats.ts';
import type { ImportedTranslation } from './import.ts';

/**
 * Writes a translation for translators.
 *
 * @param file the path to write to
 * @returns what stands in the way: a file is never written over, since work may be in it
 */
export function writeExchange(
  stories: Stories,
  exchange: Exchange,
  format: Format,
  file: string,
): Problem | null {
  const text = written(stories, exchange, format);
  if (exists(file) && decode(read(file)) === text) return null;
  return createFile(file, text) ? null : problem('exchange-present', {}, { file, line: 1, column: 1 });
}

/** Reads a file that came back. */
export function readFile(file: string): { returned: Returned[] } | { problem: Problem } {
  const text = exists(file) ? decode(read(file)) : null;
  if (text !== null) return readReturned(text, file);
  const place = { file, line: 1, column: 1 };
  const detail = exists(file) ? 'It is not UTF-8.' : 'It is not there.';
  return { problem: problem('exchange-unreadable', { detail }, place) };
}

/** Writes a translation into the content, and keeps what it was made from where there is no Git. */
export function writeImported(
  { roots }: Stories,
  { open, before, after, kept }: ImportedTranslation,
): Problem | null {
  if (before === after) return null;
  const { file, text } = open.own;
  const place = pathOf(roots, file);
  const bytes = text ? read(place) : new Uint8Array();
  const isSame = !text || decode(bytes) === before;
  const isWritten = isSame && (text ? rewrite(place, bytes, after) : createFile(place, after));
  if (!isWritten) return problem('exchange-present', {}, { file, line: 1, column: 1 });
  if (kept) keepTexts(roots, { file, original: open.original.text }, kept);
  return null;
}
