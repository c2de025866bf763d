import { digest } from '../../disk/files.ts';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * A timestamp identifier that follows from what it names: https://atproto.com/specs/tid. Its 53 bits of microseconds are the
 * millisecond `at` and three digits of a digest, its 10 bits of a clock are others of that.
 *
 * @param at milliseconds since 1970-01-01 UTC
 * @returns 13 characters
 */
export function recordKey(name: string, at: number): string {
  const hash = Buffer.from(digest(name), 'base64url').readBigUInt64BE();
  const micros = BigInt(at) * 1000n + (hash % 1000n);
  let value = (micros << 10n) | ((hash / 1000n) % 1024n);
  let key = '';
  for (let left = 13; left > 0; left -= 1) {
    key = alphabet[Number(value & 31n)] + key;
    value >>= 5n;
  }
  return key;
}
