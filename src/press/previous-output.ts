import type { KnownPage } from '../disk/store/records.ts';
import { cellName, cellsOf } from '../newsroom/snapshot/cells.ts';
import type { Publication } from '../publication/publication.ts';
import { type BuildContext, identityOf } from './build-context.ts';
import type { Job } from './job.ts';
import { findDifferences, noDifferences, type OutputDifferences } from './verify.ts';

/** What somebody else did to the published folder, as far as there is reason to look, or a wish to. */
export function differencesOf(
  context: BuildContext,
  known: readonly KnownPage[],
  jobs: readonly Job[],
): OutputDifferences {
  const { options, store, output } = context;
  const { verify = false, out } = options;
  const trusted = !verify && store.meta('identity') === identityOf(context) && store.previous.settled;
  const urls = jobs.map(({ url }) => url);
  return trusted ? noDifferences : findDifferences(known, urls, out, output, verify);
}

/** Whether the last build, with this code, left the folder as it is, and time has not turned back. */
function canContinue(context: BuildContext, then: number): boolean {
  const { options, store } = context;
  const identity = identityOf(context);
  const { force, verify, out, now, roots } = options;
  const sameFolder = identity !== null && store.meta('identity') === identity;
  const sameContent = store.meta('content') === roots.content && store.cells.get(cellName.publication);
  const isTrusted = !force && !verify && store.owns(out) && sameFolder && Boolean(sameContent);
  return isTrusted && then <= now && store.previous.settled;
}

/**
 * The publication, if the build can begin where the last one ended and its files are what they were.
 *
 * @param then the moment of the last build
 * @param digest of the files of the publication as they are now
 */
export function publicationToContinue(
  context: BuildContext,
  then: number,
  digest: string,
): Publication | null {
  const { store } = context;
  const isSame = canContinue(context, then) && store.meta('publication') === digest;
  return isSame ? cellsOf(store.cells).publication() : null;
}
