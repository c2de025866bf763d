import path from 'node:path';
import { readKeptTexts } from '../../disk/content/kept-texts.ts';
import { keptAs } from '../../disk/content/revisions.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import { articleSchema } from '../../story/front-matter.ts';
import { readableKeys } from '../../story/provisional.ts';
import { splitSource } from '../../story/source.ts';
import { partsOf, type TextPart } from '../../translation/parts.ts';
import { askGitSync } from '../git/git.ts';

/** How many versions of a file are read at once. */
const versionsAtOnce = 20;

/**
 * What parts of an original said when they were translated: from the history of the file in Git, the newest
 * version first, and from what was kept beside the translation.
 *
 * @param wanted what the revision of the translation keeps of them
 */
export function oldParts(
  roots: Roots,
  files: { original: string; translation: string },
  wanted: ReadonlySet<string>,
  reader: Reader,
): Map<string, TextPart> {
  const found = new Map([...readKeptTexts(roots, files.translation)].filter(([token]) => wanted.has(token)));
  const { dir, base } = path.parse(pathOf(roots, files.original));
  const isLeft = () => [...wanted].some((token) => !found.has(token));
  if (!isLeft()) return found;
  const commits = (askGitSync(dir, ['log', '--format=%H', '--', base]) ?? '').split('\n').filter(Boolean);
  for (let index = 0; index < commits.length && isLeft(); index += versionsAtOnce) {
    for (const text of versions(dir, base, commits.slice(index, index + versionsAtOnce))) {
      for (const part of partsIn(text, reader)) {
        const token = keptAs(part);
        if (wanted.has(token) && !found.has(token)) found.set(token, part);
      }
    }
  }
  return found;
}

/** A file as it was in some commits. */
function versions(folder: string, name: string, commits: readonly string[]): string[] {
  return commits.flatMap((commit) => askGitSync(folder, ['cat-file', 'blob', `${commit}:./${name}`]) ?? []);
}

function partsIn(text: string, reader: Reader): TextPart[] {
  const parts = splitSource(text);
  return typeof parts === 'string' ? [] : partsOf(readableKeys(articleSchema, parts), parts.body, reader);
}

/** Whether Git keeps, or will keep, the history of a file. */
export function hasHistory(roots: Roots, file: string): boolean {
  const { dir, base } = path.parse(pathOf(roots, file));
  // `check-ignore` ends with 1 for a file that is not ignored, and says nothing.
  return (
    askGitSync(dir, ['rev-parse', '--is-inside-work-tree']) !== null &&
    askGitSync(dir, ['check-ignore', base]) === null
  );
}
