import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Revise } from '../create/newsroom.ts';
import { createReader } from '../markdown/reader.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { formatRevision } from '../story/revision.ts';
import { partsOf } from '../translation/parts.ts';
import { revisionOf } from './content/revisions.ts';
import { lookAt } from './files.ts';
import { copyFolder } from './folders.ts';

/** What its translations keep of a story of a new newsroom. */
export const reviseNew: Revise = (front, body) =>
  formatRevision(revisionOf({}, partsOf(front, body, createReader())).parts);

/** What Git, editors and systems leave in a folder that is still nobody's. */
const harmless = new Set(['.git', '.DS_Store', '.idea', '.vscode', 'Thumbs.db']);

/** Why no newsroom can be written into a folder; `null` if one can. */
export function newsroomObstacle(folder: string): Problem | null {
  const place = lookAt(folder);
  const isFree = !place || (place.isDirectory() && readdirSync(folder).every((name) => harmless.has(name)));
  return isFree ? null : problem('newsroom-taken', { folder }, { file: folder, line: 1, column: 1 });
}

/**
 * Writes a new newsroom.
 *
 * @param files path below it → text
 * @param example a folder whose files are its content; `null` if that is among the files
 */
export function writeNewsroom(
  folder: string,
  files: ReadonlyMap<string, string>,
  example: string | null,
): void {
  for (const [name, text] of files) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  if (example) copyFolder(example, path.join(folder, 'content'));
}
