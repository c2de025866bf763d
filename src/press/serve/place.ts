import type { Route } from '../../newsroom/routes/routes.ts';
import { pathOn } from '../../publication/sites.ts';
import type { LiveNewsroom } from './live.ts';

/** What stands at an address. */
export interface Place {
  status: 200 | 301 | 404 | 410;
  /** Where a redirect leads: a path, or whole if it is on another host. */
  target: string | null;
  /** The file that is shown; `null` if there is none, or it is one of the compiled templates. */
  route: Route | null;
}

/**
 * What a static host would answer with: a page lacks no final slash, and has one address only; old
 * addresses lead on; files that are for hosts are nobody else's. No path is ever looked for on disk.
 */
export function placeOf(live: LiveNewsroom, address: string): Place {
  const shown = findRoute(live, address);
  const site = live.urls.siteAt(address);
  if (shown === null || !site) return { status: 404, target: null, route: live.resolve(address) };
  if (isForHosts(shown))
    return { status: 404, target: null, route: live.resolve(live.urls.siteNotFound(site)) };
  if (shown.template === 'redirect') {
    const target = live.open().newsroom.ask('redirect', shown.url)?.target ?? null;
    return { status: 301, target: target && pathOn(site, target), route: shown };
  }
  const path = pathOn(site, shown.url);
  if (encoded(pathOn(site, address)) !== path) return { status: 301, target: path, route: null };
  return { status: shown.template === 'gone' ? 410 : 200, target: null, route: shown };
}

/** The route of an address, or of the same with a final slash. */
function findRoute(live: LiveNewsroom, address: string): Route | null {
  const found = live.resolve(address);
  if (!isLost(found)) return found;
  const folder = address.endsWith('/') ? found : live.resolve(`${address}/`);
  return isLost(folder) ? null : folder;
}

const isLost = ({ template, id }: Route) => template === 'not-found' || id === 'not-found';
const isForHosts = ({ template, id }: Route) => template === 'site-file' && id.startsWith('_');

/** A path in the one way that `urls` encodes it, its slashes as they are. */
const encoded = (path: string) => path.split('/').map(decodeURIComponent).map(encodeURIComponent).join('/');
