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

/** The only files of ours below a hidden name; others there prove to third parties whose site it is. */
const ours = ['.well-known', '.well-known/security.txt', '.well-known/warraq.json'];

/**
 * Whether an entry belongs to the host: hidden entries at the top (`.git`, `.nojekyll`,
 * `.well-known/acme-challenge`) are left alone.
 */
export const belongsToHost = (name: string) => name.startsWith('.') && !ours.includes(name);

/** Every name in a published folder that is ours to keep or remove; links count as files. */
export function publishedFiles(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (belongsToHost(name)) continue;
      if (entry.isDirectory()) visit(name);
      else found.push(name);
    }
  };
  visit('');
  return found;
}
