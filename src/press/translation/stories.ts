import { readContent } from '../../disk/content/content.ts';
import { findFiles, isText } from '../../disk/content/find-files.ts';
import { IndexCache } from '../../disk/content/index-cache.ts';
import { readPublication } from '../../disk/content/publication.ts';
import type { Roots } from '../../disk/roots.ts';
import type { FoundFile } from '../../disk/walk.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import { unknownStory } from '../../problems/unknown-story.ts';
import { openReader } from '../read-newsroom.ts';

/** Some stories and static pages, and what reads their texts. */
export interface Stories {
  roots: Roots;
  content: Content;
  reader: Reader;
}

/** Stories that were read by name. */
export interface ReadStories extends Stories {
  /** What was asked for → the id of the story, or `pages/` and the id of the static page. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Reads the stories and static pages with these names and no others: ids, or files of theirs as problems name them.
 * An id alone is that of a story, if there is one.
 *
 * @returns the problems if one is unknown, or has mistakes
 */
export async function readStoriesNamed(
  roots: Roots,
  names: readonly string[],
): Promise<ReadStories | { problems: Problem[] }> {
  const { publication, problems } = readPublication(roots);
  if (!publication) return { problems };
  const byFolder = foldersOfTexts(roots);
  const folders = [...byFolder.keys()];
  const found = new Map(names.map((name) => [name, folders.find((one) => isNamed(one, name))]));
  const unknown = names.filter((name) => found.get(name) === undefined);
  if (unknown.length > 0) return { problems: unknown.map((name) => unknownStory(name, folders.map(idOf))) };
  const wanted = [...new Set([...found.values()].map((folder) => folder ?? ''))];
  const reader = await openReader();
  const filesOf = (kind: Kind) =>
    wanted.flatMap((one) => (one.startsWith(`${kind}/`) ? [[one, byFolder.get(one) ?? []] as const] : []));
  const pages = filesOf('pages').flatMap(([, files]) => files);
  const scope = { publication, folders: new Map(filesOf('stories')), pages };
  const read = readContent(roots, new IndexCache(), reader, scope);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (!read.content || errors.length > 0) return { problems: errors };
  const ids = new Map([...found].map(([name, folder]) => [name, textNameOf(folder ?? '')]));
  return { roots, content: read.content, reader, ids };
}

type Kind = 'stories' | 'pages';

/** The folders below `content` with a text in them, stories first, and all their files. */
function foldersOfTexts(roots: Roots): Map<string, FoundFile[]> {
  return new Map((['stories', 'pages'] as const).flatMap((kind) => foldersOf(roots, kind)));
}

function foldersOf(roots: Roots, kind: Kind): [string, FoundFile[]][] {
  const { files } = findFiles(roots, `content/${kind}`);
  const byFolder = Map.groupBy(files, ({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/'))));
  const withText = [...byFolder].filter(([folder, its]) => folder !== '' && its.some(isText));
  return withText.map(([folder, its]) => [`${kind}/${folder}`, its]);
}

const idOf = (folder: string) => folder.slice(folder.lastIndexOf('/') + 1);
const textNameOf = (folder: string) => (folder.startsWith('pages/') ? folder : idOf(folder));

/** Whether a folder below `content` is meant by an id, by `pages/` and an id, or by a path to it or into it. */
function isNamed(folder: string, name: string): boolean {
  const place = `content/${folder}`;
  return (
    idOf(folder) === name ||
    textNameOf(folder) === name ||
    name === place ||
    name.slice(0, name.lastIndexOf('/')) === place
  );
}
