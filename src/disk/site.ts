import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files of a published site: name, `/` between folders → path. */
export type SiteFolder = ReadonlyMap<string, string>;

/**
 * Every file of a published folder. Hidden entries belong to the host, but for
 * `.well-known`; links are not followed.
 */
export function siteFolder(root: string): SiteFolder {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file): [string, string] => [path.relative(root, file).split(path.sep).join('/'), file])
    .filter(([name]) => !name.startsWith('.') || name.startsWith('.well-known/'));
  return new Map(files);
}
