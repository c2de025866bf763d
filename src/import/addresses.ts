import { mediaFormatOf } from '../publication/media/kinds.ts';
import { formatOfName } from '../publication/picture-kinds.ts';

/** A part of an address as people read it; as it stands, if it is not encoded as addresses are. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const isKnown = (name: string) => mediaFormatOf(name) !== null || formatOfName(name) !== null;

/**
 * The name of the file that an address or a path leads to, on one line: `https://example.org/files/a%20b.pdf?x` → `a b.pdf`. Names
 * of files on disk may hold `?` and `#`, which begin something else in addresses.
 *
 * @returns the empty string for what leads to none
 */
export function fileNameOf(address: string): string {
  const plain = address.replace(/[?#].*$/s, '');
  const isAddress = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
  const path = isAddress || isKnown(plain) || !isKnown(address) ? plain : address;
  return decoded(path.split(/[\\/]/).at(-1) ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}
