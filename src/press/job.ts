import { routesIn } from '../newsroom/routes/route-groups.ts';
import { inOrder, type Route } from '../newsroom/routes/routes.ts';
import type { Snapshot } from '../newsroom/snapshot/snapshot.ts';
import { urlsOf } from '../publication/urls.ts';

/** One file of the site, before anybody knows whether it must be made again. Plain data: threads hand it on. */
export interface Job {
  /** The path below the output folder, wherever the site stands. */
  url: string;
  /** The pages that it comes and goes with; see `newsroom/routes/route-groups.ts`. */
  group: string;
  /** What it shows; `null` if it is an asset of the templates. */
  route: Route | null;
}

/** The group of what comes with the templates. */
export const assetGroup = 'assets';

/** A job as the store keeps it, and back. */
export const jobText = ({ route }: Pick<Job, 'route'>): string => JSON.stringify(route);
export const jobOf = (url: string, group: string, text: string): Job => ({
  url,
  group,
  route: JSON.parse(text),
});

/** The jobs of some groups of routes, in the order of publication. */
export function jobsIn(snapshot: Snapshot, groups: readonly string[]): Job[] {
  const groupOf = new Map(
    groups.flatMap((group) => routesIn(snapshot, group).map((route) => [route, group] as const)),
  );
  const { output } = urlsOf(snapshot.publication);
  return inOrder([...groupOf.keys()]).map((route) => ({
    url: output(route.url),
    group: groupOf.get(route) ?? '',
    route,
  }));
}
