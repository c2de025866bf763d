import { readdirSync } from 'node:fs';
import path from 'node:path';
import { splitOrigin } from '../../publication/sites.ts';
import { exists, legible, read } from '../files.ts';

/** A site in a published folder, as its own files tell. */
export interface BuiltSite {
  /** Absolute path of its root. */
  folder: string;
  /** Its folder below the published one; empty if it is the only site. */
  name: string;
  /** Scheme and host that it is made for; `null` if it does not say. */
  host: string | null;
  /** What stands before all its paths: empty, or such as `/news`. */
  base: string;
}

/** The sites of a published folder: itself, or one in each folder of it. */
export function builtSites(folder: string): BuiltSite[] {
  const names = exists(path.join(folder, robots)) ? [''] : foldersWith(folder);
  return (names.length > 0 ? names : ['']).map((name) => {
    const root = path.join(folder, name);
    const { host = null, base = '' } = standing(path.join(root, robots));
    return { folder: root, name, host, base };
  });
}

/** Whether there is a site in a folder. */
export const hasSite = (folder: string): boolean =>
  builtSites(folder).some((site) => exists(path.join(site.folder, 'index.html')));

const robots = 'robots.txt';

function foldersWith(folder: string): string[] {
  const names = exists(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => exists(path.join(folder, name, robots)));
}

/** Where a site stands by the address of its sitemap. */
function standing(file: string): Partial<ReturnType<typeof splitOrigin>> {
  const [, origin] = exists(file) ? (/^Sitemap: (\S+)\/sitemap\.xml$/m.exec(legible(read(file))) ?? []) : [];
  return origin === undefined ? {} : splitOrigin(origin);
}
