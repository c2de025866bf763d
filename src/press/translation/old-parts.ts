import path from 'node:path';
import { readKeptTexts } from '../../disk/content/kept-texts.ts';
import { keptAs } from '../../disk/content/revisions.ts';
import { decode, exists, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import { articleSchema } from '../../story/front-matter.ts';
import { readableKeys } from '../../story/provisional.ts';
import { splitSource } from '../../story/source.ts';
import { partsOf, type TextPart } from '../../translation/parts.ts';
import { askGitSync, blobsSync } from '../git/git.ts';

/** How many versions of a file are read at once. */
const versionsAtOnce = 20;

/**
 * What parts of an original said when they were translated: from what was kept beside the translation, from the file as it
 * is saved, and from its history in Git, the newest version first, which includes what the desk has not published.
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
  const file = pathOf(roots, files.original);
  const { dir, base } = path.parse(file);
  const isLeft = () => [...wanted].some((token) => !found.has(token));
  const look = (text: string) => {
    for (const part of partsIn(text, reader)) {
      const token = keptAs(part);
      if (wanted.has(token) && !found.has(token)) found.set(token, part);
    }
  };
  if (isLeft()) look(exists(file) ? (decode(read(file)) ?? '') : '');
  const commits = isLeft() ? commitsOf(dir, base) : [];
  for (let index = 0; index < commits.length && isLeft(); index += versionsAtOnce)
    for (const text of versions(dir, base, commits.slice(index, index + versionsAtOnce))) look(text);
  return found;
}

/** The commits that changed a file, and those on branches of the desk. */
function commitsOf(folder: string, name: string): string[] {
  const asked = ['log', '--format=%H', 'HEAD', '--branches=desk', '--', name];
  return (askGitSync(folder, asked) ?? '').split('\n').filter(Boolean);
}

/** A file as it was in some commits. */
const versions = (folder: string, name: string, commits: readonly string[]): string[] =>
  blobsSync(
    folder,
    commits.map((commit) => `${commit}:./${name}`),
  ).filter((text) => text !== null);

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
