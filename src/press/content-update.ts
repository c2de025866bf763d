import { unknownFrontStories } from '../checks/front-page.ts';
import { readFront } from '../disk/content/front-page.ts';
import { locate } from '../disk/content/locate.ts';
import { publicationDigest } from '../disk/content/publication-files.ts';
import type { BuildIntent, KnownPage } from '../disk/store/records.ts';
import { groupsOf, siteGroup } from '../newsroom/routes/route-groups.ts';
import { cellsOf } from '../newsroom/snapshot/cells.ts';
import { CellDraft } from '../newsroom/snapshot/draft.ts';
import { updateCells } from '../newsroom/snapshot/update.ts';
import { openSnapshot, type Snapshot } from '../newsroom/snapshot/view.ts';
import { updateTasks } from '../newsroom/status/update-tasks.ts';
import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { urlsOf } from '../publication/urls.ts';
import { addressesAreClear } from './address-conflicts.ts';
import type { BuildContext } from './build-context.ts';
import { changedFolders } from './changed-folders.ts';
import { assetGroup, type Job, jobsIn } from './job.ts';
import { differencesOf, publicationToContinue } from './previous-output.ts';
import { type Reading, readAll, readSome } from './read-content.ts';
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

/**
 * Reads what changed in content since the last build, and says what of the site may differ. If
 * nothing is known of it, or nothing that can be relied on, all of content is new.
 *
 * @returns the problems alone if they forbid publishing anything
 */
export async function readUpdate(context: BuildContext): Promise<ContentUpdate | { problems: Problem[] }> {
  const { options, store } = context;
  const then = Number(store.meta('now'));
  // Before anything is read: what changes meanwhile is new to the next build.
  const ofPublication = publicationDigest(options.roots);
  const publication = publicationToContinue(context, then, ofPublication);
  const folders = publication && (await changedFolders(context, then));
  const some = publication && folders ? await readSome(context, publication, folders) : null;
  if (some && !('content' in some)) return some;
  const update = some && publication ? updateSome(context, publication, some) : null;
  if (update) return updateOf(context, update.reading, update.cells, ofPublication);
  const all = await readAll(context);
  if (!('content' in all)) return all;
  const cells = new CellDraft();
  updateTasks(cells, all.changes, options.now);
  updateCells(cells, all.changes, options.now);
  return updateOf(context, all, cells, ofPublication);
}

/**
 * Brings the cells of the last build up to date with some stories, and with what editors lead with.
 *
 * @returns `null` if all of content must be looked at
 */
function updateSome(
  context: BuildContext,
  publication: Publication,
  some: Reading,
): { reading: Reading; cells: CellDraft } | null {
  const { options, store } = context;
  const { plan: front } = readFront(options.roots, publication);
  if (!front) return null;
  const cells = new CellDraft(store.cells);
  updateTasks(cells, some.changes, options.now);
  const paths = updateCells(cells, { ...some.changes, front }, options.now);
  if (!addressesAreClear(context, cells, paths)) return null;
  const { story } = cellsOf(cells);
  const unknown = unknownFrontStories(front, (id) => story(id) !== undefined);
  return { reading: { ...some, problems: [...some.problems, ...locate(options.roots, unknown)] }, cells };
}

/** What of the site may differ when these cells are those that content gives now. */
async function updateOf(
  context: BuildContext,
  { content, index, problems }: Reading,
  cells: CellDraft,
  ofPublication: string,
): Promise<ContentUpdate> {
  const { options, store, watch } = context;
  const snapshot = openSnapshot(cells, content.readBody);
  const changes = store.cells.changes(cells);
  watch.lap('read');
  const groups = cells.isWhole ? groupsOf(snapshot) : [siteGroup, ...changes.map(({ name }) => name)];
  const jobs = jobsOf(options.shard, [
    ...(cells.isWhole ? await assetJobs(context, snapshot) : []),
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
    publication: ofPublication,
    jobs,
    known,
    differences: cells.isWhole ? differencesOf(context, known, jobs) : noDifferences,
    problems,
  };
}

async function assetJobs(
  { options: { roots, cache }, store }: BuildContext,
  { publication }: Snapshot,
): Promise<Job[]> {
  const { assets } = await openTemplates(roots, cache, store.code);
  const { everywhere, output } = urlsOf(publication);
  return [...assets.keys()]
    .flatMap((path) => everywhere(path).map(output))
    .map((url) => ({ url, group: assetGroup, route: null }));
}
