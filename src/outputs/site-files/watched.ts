import { isoInZone } from '../../language/formats.ts';
import type { WatchedPage } from '../../newsroom/page-data/site-file.ts';
import { checksum } from '../../newsroom/snapshot/content-sum.ts';

/**
 * What a monitor reads: the newest story of each edition, how many there are, and a digest that any change of what
 * readers can see of a story or a static page changes. The same content gives the same bytes, whenever it is built.
 */
export function watched({ editions }: WatchedPage): string {
  const instant = (value: number) => isoInZone(value, 'UTC').replace('+00:00', 'Z');
  const entries = editions.map(({ id, stories, changed, newest }) => [
    id,
    {
      stories,
      changed: changed === null ? null : instant(changed),
      newest: newest && { ...newest, published: instant(newest.published) },
    },
  ]);
  const digest = checksum(JSON.stringify(editions));
  return `${JSON.stringify({ digest, editions: Object.fromEntries(entries) }, null, 2)}\n`;
}
