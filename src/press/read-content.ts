import { bodyReader } from '../disk/content/bodies.ts';
import { IndexCache } from '../disk/content/index-cache.ts';
import { fileClock } from '../disk/files.ts';
import type { ContentChanges } from '../newsroom/snapshot/changes.ts';
import { allOf, type Content, changesOf } from '../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { BuildContext } from './build-context.ts';
import { type Folders, haveOwnIds, idOf } from './changed-folders.ts';
import { openCode } from './newsroom-code.ts';
import { outputProblems } from './output-problems.ts';

/** What was read of content, and what is new in it. */
export interface Reading {
  content: Content;
  index: IndexCache;
  changes: ContentChanges;
  problems: readonly Problem[];
}

/** Reads all of content; the problems alone if they forbid publishing it. */
export async function readAll({
  options,
  store,
  output,
}: BuildContext): Promise<Reading | { problems: Problem[] }> {
  const { roots, cache, verify } = options;
  const { openReader, readFiles } = await import('./read-newsroom.ts');
  const index = new IndexCache(store.previous.index(), fileClock(cache), verify);
  const { content, problems } = readFiles(roots, index, await openReader(), await openCode(roots));
  if (!content || hasErrors(problems)) {
    const { checkContent } = await import('./review/check-content.ts');
    return { problems: await checkContent(roots, cache) };
  }
  const found = [...problems, ...outputProblems(options, output, store)];
  return hasErrors(found)
    ? { problems: found }
    : { content, index, changes: allOf(content), problems: found };
}

/**
 * Reads the stories in some folders.
 *
 * @returns the problems alone if they forbid publishing; `null` if other stories must be looked at as well, since some share their ids
 */
export async function readSome(
  { options, store }: BuildContext,
  publication: Publication,
  folders: Folders,
): Promise<Reading | { problems: Problem[] } | null> {
  const { roots, cache } = options;
  const { previous } = store;
  const names = [...folders.keys()];
  const index = new IndexCache(previous.entriesIn(names), fileClock(cache));
  const nothing = { publication, articles: [], pages: [], images: [], readBody: bodyReader(roots) };
  if (folders.size === 0) return { content: nothing, index, changes: { stories: [] }, problems: [] };
  const { openReader, readStories } = await import('./read-newsroom.ts');
  const code = await openCode(roots);
  const files = readStories(roots, index, await openReader(), { publication, folders }, code);
  const { content, problems } = files;
  if (!haveOwnIds(folders, previous)) return null;
  if (!content || hasErrors(problems)) {
    const gone = names.filter((folder) => folders.get(folder)?.length === 0).map(idOf);
    const { checkStories } = await import('./review/check-stories.ts');
    return { problems: await checkStories(options, store.cells, { ...files, gone }, code) };
  }
  const changes = changesOf(content, new Set(names.map(idOf)));
  // Another folder may have the id of a story that went, where nobody said that anything changed.
  const isLeft = options.changed !== undefined && changes.stories.some(({ articles }) => articles === null);
  return isLeft ? null : { content, index, changes, problems };
}
