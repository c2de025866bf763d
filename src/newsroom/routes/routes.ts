import { outputFile } from '../../publication/output-paths.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { rankOf } from './feed.ts';
import type { Route } from './route.ts';
import { groupsOf, routesIn } from './route-groups.ts';

export { type Route, type Template, templates } from './route.ts';

/** Every route of the site as it is now, in the order of `templates`. */
export function routesOf(snapshot: Snapshot): Route[] {
  return inOrder(groupsOf(snapshot).flatMap((group) => routesIn(snapshot, group)));
}

/** Routes in the order in which their files are put in place. */
export function inOrder(routes: readonly Route[]): Route[] {
  return routes.toSorted((a, b) => rankOf(a.template) - rankOf(b.template));
}

/**
 * Which route an address shows, whatever way it is percent-encoded. An address that leads nowhere
 * shows the “not found” page of its edition, or of the site.
 */
export function createResolver(snapshot: Snapshot): (address: string) => Route {
  const routes = routesOf(snapshot);
  const urls = urlsOf(snapshot.publication);
  const fileOf = (address: string) => outputFile(urls.output(address));
  const byFile = new Map(routes.map((one) => [fileOf(one.url), one]));
  const lost = routes.filter(({ template, id }) => template === 'not-found' || id === 'not-found');
  return (address) => {
    const edition = urls.editionAt(address);
    const found = byFile.get(orNothing(fileOf, address));
    const fallback = lost.find((one) => one.edition === edition) ?? lost.at(-1);
    if (!fallback) throw new RangeError('the site has no page for what is not found');
    return found ?? fallback;
  };
}

/** The file at an address; that of none if it is broken, or no address of the publication. */
function orNothing(fileOf: (address: string) => string, address: string): string {
  try {
    return fileOf(address);
  } catch {
    return '';
  }
}
