import type { Article } from '../../story/article.ts';
import { type Cells, cellsOf } from './cells.ts';
import { pathsOf } from './paths.ts';
import { departed, isLive } from './status.ts';

/** What becomes of a path that an article claims; empty if readers see nothing of it yet. */
type Fate = 'live' | 'withdrawn' | 'expired' | '';

interface Claim {
  path: string;
  isAlias: boolean;
  fate: Fate;
}

/**
 * Whether a story that changed leaves all addresses as they were, but for new ones of its own. Then
 * nothing leads elsewhere than before, nothing is lost, and no two things share an address.
 *
 * @param before its articles as they were at the moment `then`
 * @param after its articles as they are at the moment `now`
 * @param isTaken whether anything else is published at a path
 */
export function keepsAddresses(
  cells: Cells,
  owner: string,
  [before, then]: readonly [readonly Article[], number],
  [after, now]: readonly [readonly Article[], number],
  isTaken: (path: string) => boolean,
): boolean {
  const { publication, claim, formerAddresses } = cellsOf(cells);
  const { timeZone } = publication();
  const old = new Map(before.flatMap((one) => claimsOf(one, timeZone, then)).map((one) => [one.path, one]));
  const current = after.flatMap((one) => claimsOf(one, timeZone, now));
  if (new Set(current.map(({ path }) => path)).size < current.length) return false;
  const { redirects, gone } = formerAddresses();
  const departed = (path: string) => [...redirects, ...gone].some(([one]) => one === path);
  const alone = (path: string) => claim(path).every((one) => one === owner);
  for (const { path, isAlias, fate } of current) {
    const was = old.get(path);
    old.delete(path);
    if (was && was.fate === fate && was.isAlias === isAlias) continue;
    const appears = !isAlias && (was === undefined || (!was.isAlias && was.fate === ''));
    const shown = fate === 'live' || (fate === '' && was === undefined);
    if (!appears || !shown || !alone(path) || departed(path) || isTaken(path)) return false;
  }
  return old.size === 0;
}

function claimsOf(article: Article, timeZone: string, now: number): Claim[] {
  const fate = isLive(article, now) ? 'live' : (departed(article, now) ?? '');
  return pathsOf(article, timeZone).map((path, index) => ({ path, isAlias: index > 0, fate }));
}
