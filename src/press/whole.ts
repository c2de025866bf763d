import { IndexCache } from '../disk/content/index-cache.ts';
import { publicationDigest } from '../disk/content/publication.ts';
import { fileClock } from '../disk/files.ts';
import { groupsOf } from '../newsroom/routes/route-groups.ts';
import { inMemory } from '../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { type BuildContext, identityOf } from './build-context.ts';
import { assetGroup, type Job, jobsIn } from './job.ts';
import { outputProblems } from './output-problems.ts';
import { openLibrary } from './renderer.ts';
import { type PressReport, refused } from './report.ts';
import { type ContentUpdate, runBuild } from './run-build.ts';
import { jobsOf } from './shard.ts';
import { openTemplates } from './templates/templates.ts';
import { findDifferences, noDifferences, type OutputDifferences } from './verify.ts';

/** Builds from all of content: reads every file that is not as the last build knew it, and looks at every page. */
export async function buildWhole(context: BuildContext): Promise<PressReport> {
  const { options, store, output, watch } = context;
  const { roots, cache, now, parser, verify } = options;
  const index = new IndexCache(store.previous.index(), fileClock(cache), verify);
  const publication = publicationDigest(roots);
  const { opened, problems } = await openLibrary(roots, now, index, parser);
  const found = opened ? [...problems, ...outputProblems(options, output, store)] : await reviewAll(options);
  watch.lap('read');
  if (!opened || hasErrors(found)) return refused(found, watch);
  const templates = await openTemplates(roots, cache, store.code);
  const { renderer, content, cells } = opened;
  const jobs = jobsOf(options.shard, [
    ...[...templates.assets.keys()].map((url) => ({ url, group: assetGroup, route: null })),
    ...jobsIn(renderer.snapshot, groupsOf(renderer.snapshot)),
  ]);
  const known = store.previous.pages();
  return runBuild(context, {
    snapshot: renderer.snapshot,
    stock: async () => ({ renderer, templates }),
    content,
    cells: inMemory(cells),
    publication,
    changes: store.cells.changes(cells),
    index: index.changes(),
    jobs,
    known,
    damage: damageTo(context, known, jobs),
    problems: found,
  });
}

/** What somebody else did to the published folder, as far as there is reason to look, or a wish to. */
function damageTo(
  context: BuildContext,
  known: ContentUpdate['known'],
  jobs: readonly Job[],
): OutputDifferences {
  const { options, store, output } = context;
  const { verify = false, out } = options;
  const trusted = !verify && store.meta('identity') === identityOf(context) && store.previous.settled;
  const urls = jobs.map(({ url }) => url);
  return trusted ? noDifferences : findDifferences(known, urls, out, output, verify);
}

async function reviewAll({ roots, cache }: BuildContext['options']): Promise<Problem[]> {
  const { checkContent } = await import('./review/check-content.ts');
  return checkContent(roots, cache);
}
