import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { exists, fingerprint, isGone, lookAt } from '../files.ts';

/** A file that a feed client put into a folder. */
export interface InboxFile {
  /** Path below the folder, `/` between names. */
  name: string;
  /** Absolute path. */
  full: string;
  /** When it was last written, in milliseconds since 1970-01-01 UTC. */
  writtenAt: number;
  /** Changes whenever the file does. */
  look: string;
}

/** Folders of an inbox that hold what was taken out of it. */
export const shelves = { done: 'done', rejected: 'rejected' } as const;

/** What programs call files that they have not finished, and editors their own. */
const unfinished =
  /(?:\.(?:part|partial|tmp|temp|filepart|uploading|crdownload|download|swp|lock)|~)$|^[.~]/i;

/**
 * The files that wait in an inbox and in folders below it, those that were written first before others. Hidden and
 * unfinished ones, links, and what was taken out already are left out.
 */
export function inboxFiles(folder: string): InboxFile[] {
  const files: InboxFile[] = [];
  const visit = (below: string) => {
    for (const entry of entriesOf(path.join(folder, below))) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (unfinished.test(entry.name)) continue;
      if (entry.isDirectory() && !(below === '' && isShelf(entry.name))) visit(name);
      const stats = entry.isFile() ? lookAt(path.join(folder, name)) : undefined;
      if (stats)
        files.push({ name, full: path.join(folder, name), writtenAt: stats.mtimeMs, look: lookOf(stats) });
    }
  };
  visit('');
  return files.sort((a, b) => a.writtenAt - b.writtenAt || (a.name < b.name ? -1 : 1));
}

/** Whether a folder is at a place. */
export const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A file as it is at this moment, if it is still there. */
export const lookNow = (file: InboxFile): string | undefined => {
  const stats = lookAt(file.full);
  return stats && lookOf(stats);
};

const lookOf = (stats: Stats) => fingerprint(stats);

/** Whether a name at the top of an inbox is that of a folder of what was taken out. */
export const isShelf = (name: string): boolean => Object.values<string>(shelves).includes(name);

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/**
 * Takes a file out of an inbox, in one step. A file of the same name that is there already stays, unless it is the
 * same.
 *
 * @param shelf the folder of the inbox where it goes, `done/2026-11-29`
 * @returns where it lies, below the inbox; `undefined` if somebody else took it
 */
export function shelve(
  folder: string,
  { name, full }: Pick<InboxFile, 'name' | 'full'>,
  shelf: string,
): string | undefined {
  try {
    const target = freePlace(folder, `${shelf}/${name}`, full);
    mkdirSync(path.dirname(path.join(folder, target)), { recursive: true });
    renameSync(full, path.join(folder, target));
    return target;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function freePlace(folder: string, wanted: string, full: string): string {
  const { dir, name, ext } = path.posix.parse(wanted);
  for (let count = 1; ; count += 1) {
    const place = count === 1 ? wanted : `${dir}/${name}-${count}${ext}`;
    if (!exists(path.join(folder, place)) || isSame(path.join(folder, place), full)) return place;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)];
  return a.isFile() && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

/** Writes what was wrong with a file beside where it lies now. */
export function writeReport(folder: string, shelved: string, report: string): void {
  writeFileSync(path.join(folder, `${shelved}.report.txt`), report);
}

/** A file that was taken out of an inbox lately, by its name there: pictures come before and after what names them. */
export function shelvedFile(folder: string, name: string): string | undefined {
  const days = entriesOf(path.join(folder, shelves.done))
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort()
    .reverse()
    .slice(0, lately);
  return days.map((day) => path.join(folder, shelves.done, day, name)).find((full) => lookAt(full)?.isFile());
}

/** How many days of what was taken out are looked through. */
const lately = 7;
