import { bodyReader } from '../disk/content/content.ts';
import { IndexCache } from '../disk/content/index-cache.ts';
import { publicationDigest } from '../disk/content/publication.ts';
import { fileClock } from '../disk/files.ts';
import type { BuildIntent, KnownPage } from '../disk/store/records.ts';
import { groupsOf, siteGroup } from '../newsroom/routes/route-groups.ts';
import type { ContentChanges } from '../newsroom/snapshot/changes.ts';
import { CellDraft } from '../newsroom/snapshot/draft.ts';
import { allOf, type Content, changesOf } from '../newsroom/snapshot/snapshot.ts';
import { updateCells } from '../newsroom/snapshot/update.ts';
import { openSnapshot, type Snapshot } from '../newsroom/snapshot/view.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { addressesAreClear } from './address-conflicts.ts';
import type { BuildContext } from './build-context.ts';
import { changedFolders, type Folders } from './changed-folders.ts';
import { assetGroup, type Job, jobsIn } from './job.ts';
import { outputProblems } from './output-problems.ts';
import { differencesOf, publicationToContinue } from './previous-output.ts';
import { jobsOf } from './shard.ts';
import { openTemplates } from './templates/templates.ts';
import { noDifferences, type OutputDifferences } from './verify.ts';

/** What a build found out about content, and what of the site follows from it. */
export interface ContentUpdate {
  cells: CellDraft;
  snapshot: Snapshot;
  /** How cells differ from those that the last build recorded. */
  changes: BuildIntent['cells'];
  index: BuildIntent['index'];
  /** Digest of the files that say what the publication is. */
  publication: string;
  /** Every file of the groups of routes that may have changed, as the site should be. */
  jobs: readonly Job[];
  /** Every page of the same groups, as it was published. */
  known: readonly KnownPage[];
  differences: OutputDifferences;
  problems: readonly Problem[];
}

/** What was read of content, and what is new in it. */
interface Reading {
  content: Content;
  index: IndexCache;
  changes: ContentChanges;
  problems: readonly Problem[];
}

/**
 * Reads what changed in content since the last build, and says what of the site may differ. If
 * nothing is known of it, or nothing that can be relied on, all of content is new.
 *
 * @returns the problems alone if they forbid publishing anything
 */
export async function readUpdate(context: BuildContext): Promise<ContentUpdate | { problems: Problem[] }> {
  const { store } = context;
  const then = Number(store.meta('now'));
  const publication = publicationToContinue(context, then);
  const folders = publication && (await changedFolders(context, then));
  const reading = publication && folders ? await readSome(context, publication, folders) : null;
  if (reading) {
    const cells = new CellDraft(store.cells);
    const paths = updateCells(cells, reading.changes, context.options.now);
    if (addressesAreClear(context, cells, paths)) return updateOf(context, reading, cells);
  }
  return readEverything(context);
}

async function readEverything(context: BuildContext): Promise<ContentUpdate | { problems: Problem[] }> {
  const { options, store, output } = context;
  const { roots, cache, verify } = options;
  const { openReader, readFiles } = await import('./read-newsroom.ts');
  const index = new IndexCache(store.previous.index(), fileClock(cache), verify);
  const { content, problems } = readFiles(roots, index, await openReader());
  if (!content || hasErrors(problems)) return { problems: await allProblems(options) };
  const found = [...problems, ...outputProblems(options, output, store)];
  if (hasErrors(found)) return { problems: found };
  const changes = allOf(content);
  const cells = new CellDraft();
  updateCells(cells, changes, options.now);
  return updateOf(context, { content, index, changes, problems: found }, cells);
}

/** Reads the stories in some folders; `null` if there is more to say of them, since they have mistakes or share their ids. */
async function readSome(
  { options, store }: BuildContext,
  publication: Publication,
  folders: Folders,
): Promise<Reading | null> {
  const { roots, cache } = options;
  const { previous } = store;
  const names = [...folders.keys()];
  const known = names.flatMap((folder) => previous.filesIn(`content/stories/${folder}/`));
  const entries = { get: (file: string) => previous.entry(file), keys: () => known.values() };
  const index = new IndexCache(entries, fileClock(cache));
  const nothing = { publication, articles: [], pages: [], images: [], readBody: bodyReader(roots) };
  if (folders.size === 0) return { content: nothing, index, changes: { stories: [] }, problems: [] };
  const { openReader, readStories } = await import('./read-newsroom.ts');
  const { content, problems } = readStories(roots, index, await openReader(), { publication, folders });
  if (!content || hasErrors(problems)) return null;
  const ids = new Set(names.map((folder) => folder.slice(folder.lastIndexOf('/') + 1)));
  const changes = changesOf(content, ids);
  const isElsewhere = [...ids].some((id) => previous.foldersCalled(id).some((one) => !folders.has(one)));
  return isElsewhere ? null : { content, index, changes, problems };
}

/** What of the site may differ when these cells are those that content gives now. */
async function updateOf(
  context: BuildContext,
  { content, index, problems }: Reading,
  cells: CellDraft,
): Promise<ContentUpdate> {
  const { options, store, watch } = context;
  const snapshot = openSnapshot(cells, content.readBody);
  const changes = store.cells.changes(cells);
  watch.lap('read');
  const groups = cells.isWhole ? groupsOf(snapshot) : [siteGroup, ...changes.map(({ name }) => name)];
  const jobs = jobsOf(options.shard, [
    ...(cells.isWhole ? await assetJobs(context) : []),
    ...jobsIn(snapshot, groups),
  ]);
  const known = cells.isWhole
    ? store.previous.pages()
    : groups.flatMap((group) => store.previous.pagesIn(group));
  return {
    cells,
    snapshot,
    changes,
    index: index.changes(),
    publication: publicationDigest(options.roots),
    jobs,
    known,
    differences: cells.isWhole ? differencesOf(context, known, jobs) : noDifferences,
    problems,
  };
}

async function assetJobs({ options: { roots, cache }, store }: BuildContext): Promise<Job[]> {
  const { assets } = await openTemplates(roots, cache, store.code);
  return [...assets.keys()].map((url) => ({ url, group: assetGroup, route: null }));
}

async function allProblems({ roots, cache }: BuildContext['options']): Promise<Problem[]> {
  const { checkContent } = await import('./review/check-content.ts');
  return checkContent(roots, cache);
}
