import type { Route } from '../newsroom/routes.ts';

/** One file of the site, before anybody knows whether it must be made again. Plain data: threads hand it on. */
export interface Job {
  url: string;
  /** The pages that it comes and goes with; see `newsroom/route-groups.ts`. */
  group: string;
  /** What it shows; `null` if it is an asset of the templates. */
  route: Route | null;
}

/** The group of what comes with the templates. */
export const assetGroup = 'assets';

/** A job as the store keeps it, and back. */
export const jobText = ({ route }: Pick<Job, 'route'>): string => JSON.stringify(route);
export const jobOf = (url: string, group: string, text: string): Job => ({ url, group, route: JSON.parse(text) });
