import { digest } from './files.ts';

const length = digest('').length;

/** Bytes behind their digest, so that damage to them shows. */
export function seal(bytes: string | Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(digest(bytes)), Buffer.from(bytes)]);
}

/** The bytes behind their digest; `null` if they aren't what they were. */
export function unseal(sealed: Buffer): Buffer | null {
  const bytes = sealed.subarray(length);
  return Buffer.from(digest(bytes)).equals(sealed.subarray(0, length)) ? bytes : null;
}
