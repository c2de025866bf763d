import { readContent } from '../../disk/content/content.ts';
import { findFiles, isText } from '../../disk/content/find-files.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import { readPublication } from '../../disk/content/publication.ts';
import type { Roots } from '../../disk/roots.ts';
import type { FoundFile } from '../../disk/walk.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { closest } from '../../problems/closest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { openReader } from '../read-newsroom.ts';

/** Some stories, and what reads their texts. */
export interface Stories {
  roots: Roots;
  content: Content;
  reader: Reader;
}

/** Stories that were read by name. */
export interface ReadStories extends Stories {
  /** What was asked for → the id of the story. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Reads the stories with these names and no others: ids, or files of theirs as problems name them.
 *
 * @returns the problems if a story is unknown, or has mistakes
 */
export async function readStoriesNamed(
  roots: Roots,
  names: readonly string[],
): Promise<ReadStories | { problems: Problem[] }> {
  const { publication, problems } = readPublication(roots);
  if (!publication) return { problems };
  const byFolder = foldersOfStories(roots);
  const folders = [...byFolder.keys()];
  const found = new Map(names.map((name) => [name, folders.find((one) => isNamed(one, name))]));
  const unknown = names.filter((name) => found.get(name) === undefined);
  if (unknown.length > 0) return { problems: unknown.map((name) => unknownStory(name, folders)) };
  const wanted = [...new Set([...found.values()].map((folder) => folder ?? ''))];
  const reader = await openReader();
  const scope = { publication, folders: new Map(wanted.map((one) => [one, byFolder.get(one) ?? []])) };
  const read = readContent(roots, new IndexCache(), reader, scope);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (!read.content || errors.length > 0) return { problems: errors };
  const ids = new Map([...found].map(([name, folder]) => [name, idOf(folder ?? '')]));
  return { roots, content: read.content, reader, ids };
}

/** The folders below `content/stories` with a text in them, and all their files. */
function foldersOfStories(roots: Roots): Map<string, FoundFile[]> {
  const { files } = findFiles(roots, 'content/stories');
  const byFolder = Map.groupBy(files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  return new Map([...byFolder].filter(([folder, its]) => folder !== '' && its.some(isText)));
}

function unknownStory(name: string, folders: readonly string[]): Problem {
  const nearest = closest(name, folders.map(idOf));
  return problem('story-unknown', { name, nearest }, { file: name, line: 1, column: 1 });
}

const idOf = (folder: string) => folder.slice(folder.lastIndexOf('/') + 1);

/** Whether a folder below `content/stories` is meant by an id, or by a path to it or into it. */
function isNamed(folder: string, name: string): boolean {
  const place = `content/stories/${folder}`;
  return idOf(folder) === name || name === place || name.slice(0, name.lastIndexOf('/')) === place;
}
