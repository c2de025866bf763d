import { runStoryChecks } from '../checks/check.ts';
import { bodyReader } from '../disk/content/content.ts';
import { type EditedStory, type ReadAgain, readAgain } from '../disk/content/edited.ts';
import { locate } from '../disk/content/locate.ts';
import { publicationDigest } from '../disk/content/publication.ts';
import { fileClock } from '../disk/files.ts';
import { siteGroup } from '../newsroom/routes/route-groups.ts';
import { cellName, cellsOf } from '../newsroom/snapshot/cells.ts';
import { keepsAddresses } from '../newsroom/snapshot/claims.ts';
import { CellDraft } from '../newsroom/snapshot/draft.ts';
import { storySetter } from '../newsroom/snapshot/snapshot.ts';
import { updateCells } from '../newsroom/snapshot/update.ts';
import { openSnapshot } from '../newsroom/snapshot/view.ts';
import { createWordSetter } from '../newsroom/snapshot/words.ts';
import { hasErrors, markDrafts, type Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type BuildContext, identityOf } from './build-context.ts';
import { jobsIn } from './job.ts';
import type { PressReport } from './report.ts';
import { type ContentUpdate, runBuild } from './run-build.ts';
import { isIn, jobsOf } from './shard.ts';
import { readerFor, stockShop } from './stock.ts';
import { noDifferences } from './verify.ts';
import { foldersToRead } from './what-changed.ts';

/**
 * Builds from the stories that changed since the last build, or whose time has come. Nothing else is
 * read, so the work is that of the edit, however large the archive.
 *
 * @returns `null` if that is not all there is to do: then nothing was touched
 */
export async function buildEdited(context: BuildContext): Promise<PressReport | null> {
  const { options, store, watch } = context;
  const { roots } = options;
  const then = Number(store.meta('now'));
  const publication = canContinue(context, then) ? samePublication(context) : null;
  const folders = publication && (await foldersToRead(context, then));
  if (!publication || !folders) return null;
  const reading = { roots, publication, past: store.previous, settledBefore: fileClock(options.cache) };
  const read = readAgain({ ...reading, reader: await readerFor(folders) }, folders);
  const problems = problemsOf(context, publication, read);
  const stories = read.stories.filter((one) => !isNothing(context, one));
  if (hasErrors(problems) || read.refused || !stories.every((one) => isPlain(context, one, then)))
    return null;
  const findings = find(context, publication, { ...read, stories });
  if (loses(context, findings)) return null;
  watch.lap('read');
  return runBuild(context, { ...findings, problems });
}

/** What the build has to do, from the stories that were read. */
function find(
  context: BuildContext,
  publication: Publication,
  read: ReadAgain,
): Omit<ContentUpdate, 'problems'> {
  const { options, store } = context;
  const { roots, now } = options;
  const cells = new CellDraft(store.cells);
  const set = storySetter(publication, createWordSetter(publication), now);
  const stories = read.stories.map(({ id, after: articles, images }) => ({
    id,
    articles,
    cell: set(articles, images),
  }));
  updateCells(cells, stories, now);
  const readBody = bodyReader(roots);
  const snapshot = openSnapshot(cells, readBody);
  const changes = cells.changes();
  const groups = [siteGroup, ...changes.map(({ name }) => name)];
  return {
    snapshot,
    stock: () => stockShop(context, cells, readBody),
    content: null,
    cells,
    publication: store.meta('publication') ?? '',
    changes,
    index: read.index,
    jobs: jobsOf(options.shard, jobsIn(snapshot, groups)),
    known: groups.flatMap((group) => store.previous.pagesIn(group)),
    damage: noDifferences,
  };
}

/** Whether the last build, with this code, left the folder as it is, and time has not turned back. */
function canContinue(context: BuildContext, then: number): boolean {
  const { options, store } = context;
  const identity = identityOf(context);
  const { force, verify, out, now, roots } = options;
  const sameFolder = identity !== null && store.meta('identity') === identity;
  const sameContent = store.meta('content') === roots.content && store.cells.get(cellName.publication);
  return (
    !force &&
    !verify &&
    store.owns(out) &&
    sameFolder &&
    Boolean(sameContent) &&
    then <= now &&
    store.previous.settled
  );
}

/** The publication, if its files are what they were. */
function samePublication({ options: { roots }, store }: BuildContext): Publication | null {
  const isSame = store.meta('publication') === publicationDigest(roots);
  return isSame ? cellsOf(store.cells).publication() : null;
}

function problemsOf(
  { options: { roots } }: BuildContext,
  publication: Publication,
  read: ReadAgain,
): Problem[] {
  const articles = read.stories.flatMap(({ after }) => after);
  const images = read.stories.flatMap((one) => one.images);
  const content = { publication, articles, images, pages: [], readBody: bodyReader(roots) };
  return markDrafts([...read.problems, ...locate(roots, runStoryChecks(content))], read.isDraft);
}

/** Whether nothing is made of a story, a draft with mistakes, and nothing was. */
function isNothing({ store }: BuildContext, { id, before, after }: EditedStory): boolean {
  return before.length === 0 && after.length === 0 && store.cells.get(cellName.story(id)) !== undefined;
}

/** Whether a story is where it was, and every address is. */
function isPlain(
  { options, store }: BuildContext,
  { id, before, after }: EditedStory,
  then: number,
): boolean {
  const isNew = before.length === 0;
  if (after.length === 0 || (isNew && store.cells.get(cellName.story(id)) !== undefined)) return false;
  const isTaken = (path: string) => {
    // What is published there, another part knows.
    if (options.shard && !isIn(options.shard, path)) return true;
    const page = store.previous.page(path);
    return page !== undefined && page.group !== cellName.story(id);
  };
  return keepsAddresses(store.cells, `stories/${id}`, [before, then], [after, options.now], isTaken);
}

/** Whether the address of a text would be left empty. */
function loses({ store }: BuildContext, { jobs, known }: Pick<ContentUpdate, 'jobs' | 'known'>): boolean {
  const urls = new Set(jobs.map(({ url }) => url));
  return store.previous.textsAt(known.map(({ url }) => url).filter((url) => !urls.has(url))).length > 0;
}
