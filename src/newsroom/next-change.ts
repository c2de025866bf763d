import { newsWindowMs } from './news.ts';
import type { Content } from './snapshot.ts';

/**
 * When time alone next changes what readers see: an embargo lifts, a story expires, or one is no
 * longer news. Instants are milliseconds since 1970-01-01 UTC.
 *
 * @returns the first such instant after `now`, `Infinity` if there is none
 */
export function nextChange({ articles }: Pick<Content, 'articles'>, now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { published, expires } of articles) {
    for (const at of [published, expires ?? published, published + newsWindowMs]) {
      if (at > now && at < next) next = at;
    }
  }
  return next;
}
