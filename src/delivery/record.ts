import { gunzipSync, gzipSync } from 'node:zlib';
import { digest } from '../disk/files.ts';
import type { SiteFile } from './target.ts';

/** Name → version of each file that a deploy left on a target. */
export type Versions = ReadonlyMap<string, string>;

/** What tells a file from the one before it: half of a digest of its bytes and its headers. */
export const versionOf = (file: Pick<SiteFile, 'digest' | 'type' | 'caching'>): string =>
  digest([file.digest, file.type, file.caching].join('\n')).slice(0, 22);

export const versionsOf = (files: readonly SiteFile[]): Map<string, string> =>
  new Map(files.map((file) => [file.name, versionOf(file)]));

/** A record as it is kept, the same for the same site. */
export function packRecord(versions: Versions): Uint8Array {
  const sorted = [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return gzipSync(JSON.stringify(Object.fromEntries(sorted)));
}

/** A record as it was packed; `null` of one that is missing or damaged, which is as good as none. */
export function unpackRecord(bytes: Uint8Array | null): Map<string, string> | null {
  if (bytes === null) return null;
  try {
    const data: unknown = JSON.parse(gunzipSync(bytes).toString());
    if (typeof data !== 'object' || data === null) return null;
    return new Map(Object.entries(data).map(([name, version]) => [name, String(version)]));
  } catch {
    return null;
  }
}
