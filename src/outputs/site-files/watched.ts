import { isoInZone } from '../../language/formats.ts';
import type { WatchedPage } from '../../newsroom/page-data/site-file.ts';

/**
 * What a monitor reads: the newest story of each edition, how many there are, and a digest that changes whenever a story
 * comes, goes or says that it was changed. The same content gives the same bytes, whenever it is built.
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

/** FNV-1a with 64 bits, as 16 hexadecimal digits: https://www.rfc-editor.org/rfc/rfc9923 */
function checksum(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const mask = 0xffffffffffffffffn;
  const sum = bytes.reduce(
    (hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask,
    0xcbf29ce484222325n,
  );
  return sum.toString(16).padStart(16, '0');
}
