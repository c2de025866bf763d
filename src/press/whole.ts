import { fileClock } from '../disk/files.ts';
import { IndexCache } from '../disk/index-cache.ts';
import { publicationDigest } from '../disk/publication.ts';
import type { Roots } from '../disk/roots.ts';
import { groupsOf } from '../newsroom/route-groups.ts';
import { inMemory } from '../newsroom/snapshot.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { carryOut, type Desk } from './carry-out.ts';
import { assetGroup, type Job, jobsIn } from './job.ts';
import { openLibrary } from './library.ts';
import { outputProblems } from './output-problems.ts';
import { type PressReport, refused } from './report.ts';
import { openTemplates } from './templates.ts';
import { findDamage, noDamage } from './verify.ts';

/** Builds from all of content: reads every file that is not as the last build knew it, and looks at every page. */
export async function buildWhole(desk: Desk): Promise<PressReport> {
  const { options, store, output, watch } = desk;
  const { roots, cache, now, parser, out } = options;
  const index = new IndexCache(store.past.index(), fileClock(cache));
  const publication = publicationDigest(roots);
  const { opened, problems } = await openLibrary(roots, now, index, parser);
  const found = opened ? [...problems, ...outputProblems(options, output, store)] : await reviewAll(roots);
  watch.lap('read');
  if (!opened || hasErrors(found)) return refused(found, watch);
  const templates = await openTemplates(roots, cache, store.code);
  const { library, content, cells } = opened;
  const jobs: Job[] = [
    ...[...templates.assets.keys()].map((url) => ({ url, group: assetGroup, route: null })),
    ...jobsIn(library.snapshot, groupsOf(library.snapshot)),
  ];
  const known = store.past.pages();
  const mustLook = options.verify || store.meta('identity') !== output.identity || !store.past.settled;
  const damage = mustLook
    ? findDamage(
        known,
        jobs.map(({ url }) => url),
        out,
        output,
        options.verify ?? false,
      )
    : noDamage;
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
    damage,
    problems: found,
  });
}

async function reviewAll(roots: Roots): Promise<Problem[]> {
  const { review } = await import('./review.ts');
  return review(roots);
}
