import { pictureFolders } from '../../publication/publication.ts';
import { fingerprint, isLinked } from '../files.ts';
import type { Roots } from '../roots.ts';
import type { FoundFile } from '../walk.ts';
import { findFiles, isIndexed } from './find-files.ts';

/**
 * The folders below `content/stories` whose files do not look as the index knows them.
 *
 * @param looks file → how it looked
 * @param due ids of stories to look at again in any case
 * @returns their paths below that folder; `null` if a page or a picture of a vocabulary changed, or anything can't be read
 */
export function changedStories(
  roots: Roots,
  looks: ReadonlyMap<string, string>,
  due: ReadonlySet<string>,
): string[] | null {
  const others = ['pages', ...Object.values(pictureFolders)] as const;
  const same = others.every((kind) => changedFolders(roots, kind, looks, new Set())?.length === 0);
  return same ? changedFolders(roots, 'stories', looks, due) : null;
}

function changedFolders(
  roots: Roots,
  kind: string,
  looks: ReadonlyMap<string, string>,
  due: ReadonlySet<string>,
): string[] | null {
  const { files, unread } = findFiles(roots, `content/${kind}`);
  if (unread.length > 0) return null;
  const left = new Set([...looks.keys()].filter((name) => name.startsWith(`content/${kind}/`)));
  const changed = new Set<string>();
  for (const { name, stats } of files) {
    if (!isIndexed(name)) continue;
    const file = `content/${kind}/${name}`;
    left.delete(file);
    left.delete(`${file}#revision`);
    const folder = folderOf(name);
    if (looks.get(file) !== fingerprint(stats) || due.has(baseName(folder))) changed.add(folder);
  }
  for (const file of left) changed.add(folderOf(file.slice(`content/${kind}/`.length)));
  return [...changed];
}

/** The files of one folder below the content folder; `null` if anything in it can't be read, or it is a link. */
export function filesIn(roots: Roots, folder: string): FoundFile[] | null {
  if (isLinked(roots.content, folder)) return null;
  const { files, unread } = findFiles(roots, `content/${folder}`);
  if (unread.length > 0) return null;
  const below = folder.slice(folder.indexOf('/') + 1);
  return files
    .filter(({ name }) => !name.includes('/'))
    .map((one) => ({ ...one, name: `${below}/${one.name}` }));
}

const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);
const folderOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('/')));
