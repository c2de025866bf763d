import { realpathSync } from 'node:fs';
import path from 'node:path';
import { outputFile } from '../../publication/output-paths.ts';
import { digest, exists, look, lookOf, read } from '../files.ts';
import { DatabaseSync } from '../sqlite.ts';
import { stateOf, storeFile } from '../store/store-file.ts';
import { publishedFiles } from './site.ts';
import { stagedName } from './stager.ts';

/** A file of a published folder. */
export interface BuiltFile {
  /** Path below the folder, `/` between names. */
  name: string;
  /** Absolute path. */
  place: string;
  /** In bytes. */
  size: number;
  /** Digest of its bytes. */
  digest: string;
}

/**
 * Every file of a published folder, by name. What the last build noted of a file that looks as it left it is
 * believed; others are read.
 *
 * @param out the published folder, or the link to it; what it leads to while this runs is what is told of
 * @param cache the cache of its builds, which may be missing
 */
export function builtFiles(out: string, cache: string): BuiltFile[] {
  if (!exists(out)) return [];
  const root = realpathSync(out);
  const known = knownDigests(cache, out);
  const names = publishedFiles(root).filter((name) => !stagedName.test(path.basename(name)));
  return names.sort().map((name) => {
    const place = path.join(root, name);
    const stats = look(place);
    const noted = known.get(name);
    const isAsLeft = noted?.fingerprint === lookOf(stats);
    return { name, place, size: stats.size, digest: isAsLeft ? noted.digest : digest(read(place)) };
  });
}

type Noted = ReadonlyMap<string, { digest: string; fingerprint: string }>;

/** What the last build of a cache noted of the files it published in a folder; nothing if it can't be read. */
function knownDigests(cache: string, out: string): Noted {
  const file = storeFile(cache);
  let database: DatabaseSync | undefined;
  try {
    if (stateOf(file) !== 'sound') return new Map();
    database = new DatabaseSync(file, { readOnly: true });
    const output = database.prepare("SELECT value FROM meta WHERE name = 'output'").get();
    if (output?.['value'] !== out) return new Map();
    const rows = database.prepare('SELECT url, digest, fingerprint FROM page').all();
    return new Map(
      rows.map(({ url, digest, fingerprint }) => [
        outputFile(String(url)),
        { digest: String(digest), fingerprint: String(fingerprint) },
      ]),
    );
  } catch {
    return new Map();
  } finally {
    database?.close();
  }
}
