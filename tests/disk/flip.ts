import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Flips bits of a file where it stands.
 *
 * @param places each a part of the file, from 0 on and below 1
 */
export function flipBits(file: string, places: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const place of places) {
    const bit = Math.floor(place * bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  }
  writeFileSync(file, bytes);
}
