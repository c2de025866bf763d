import { IndexCache } from '../disk/content/index-cache.ts';
import { publicationDigest } from '../disk/content/publication.ts';
import { fileClock } from '../disk/files.ts';
import { groupsOf } from '../newsroom/routes/route-groups.ts';
import { inMemory } from '../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { type Desk, identityOf } from './build-context.ts';
import { assetGroup, type Job, jobsIn } from './job.ts';
import { outputProblems } from './output-problems.ts';
import { openLibrary } from './renderer.ts';
import { type PressReport, refused } from './report.ts';
import { carryOut, type Findings } from './run-build.ts';
import { jobsOf } from './shard.ts';
import { openTemplates } from './templates/templates.ts';
import { type Damage, findDamage, noDamage } from './verify.ts';

/** Builds from all of content: reads every file that is not as the last build knew it, and looks at every page. */
export async function buildWhole(desk: Desk): Promise<PressReport> {
  const { options, store, output, watch } = desk;
  const { roots, cache, now, parser, verify } = options;
  const index = new IndexCache(store.past.index(), fileClock(cache), verify);
  const publication = publicationDigest(roots);
  const { opened, problems } = await openLibrary(roots, now, index, parser);
  const found = opened ? [...problems, ...outputProblems(options, output, store)] : await reviewAll(options);
  watch.lap('read');
  if (!opened || hasErrors(found)) return refused(found, watch);
  const templates = await openTemplates(roots, cache, store.code);
  const { library, content, cells } = opened;
  const jobs = jobsOf(options.shard, [
    ...[...templates.assets.keys()].map((url) => ({ url, group: assetGroup, route: null })),
    ...jobsIn(library.snapshot, groupsOf(library.snapshot)),
  ]);
  const known = store.past.pages();
  return carryOut(desk, {
    snapshot: library.snapshot,
    stock: async () => ({ library, templates }),
    content,
    cells: inMemory(cells),
    publication,
    changes: store.cells.changes(cells),
    index: index.changes(),
    jobs,
    known,
    damage: damageTo(desk, known, jobs),
    problems: found,
  });
}

/** What somebody else did to the published folder, as far as there is reason to look, or a wish to. */
function damageTo(desk: Desk, known: Findings['known'], jobs: readonly Job[]): Damage {
  const { options, store, output } = desk;
  const { verify = false, out } = options;
  const trusted = !verify && store.meta('identity') === identityOf(desk) && store.past.settled;
  const urls = jobs.map(({ url }) => url);
  return trusted ? noDamage : findDamage(known, urls, out, output, verify);
}

async function reviewAll({ roots, cache }: Desk['options']): Promise<Problem[]> {
  const { review } = await import('./review/check-content.ts');
  return review(roots, cache);
}
