import type { PreviousBuild } from '../disk/store/previous-build.ts';
import type { KnownPage } from '../disk/store/records.ts';
import type { Route } from '../newsroom/routes/route.ts';
import { liveArticle, type Snapshot } from '../newsroom/snapshot/snapshot.ts';
import type { Plan } from './plan.ts';

/**
 * The addresses of texts that were public when the last build was made and are so nowhere any more.
 *
 * @returns `null` if nothing is known of a last build
 */
export function departedSince(
  past: Pick<PreviousBuild, 'page' | 'textsAt' | 'countPages'>,
  snapshot: Snapshot,
  { tasks, forgotten }: Pick<Plan, 'tasks' | 'forgotten'>,
): string[] | null {
  if (past.countPages() === 0) return null;
  return past
    .textsAt([...tasks.map(({ job }) => job.url), ...forgotten])
    .filter(({ url, origin: { kind, id, edition } }) => {
      const isLive =
        kind === 'story'
          ? liveArticle(snapshot, edition, id)
          : snapshot.pages.some((page) => page.id === id && page.edition === edition);
      return !isLive && isText(past.page(url));
    })
    .map(({ url }) => url);
}

/** Whether a page showed a text, and did not only lead to one. */
function isText(page: KnownPage | undefined): boolean {
  const route: Route | null = page ? JSON.parse(page.job) : null;
  return route?.template === 'article' || route?.template === 'page';
}
