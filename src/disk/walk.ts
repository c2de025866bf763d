import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { exists, isForbidden, isGone, isMisencoded } from './files.ts';

/** What is in a folder, by names. */
export interface Found {
  files: FoundFile[];
  unread: string[];
}

export interface FoundFile {
  /** Path below the root, `/` between names. */
  name: string;
  stats: Stats;
}

/**
 * Every file below a folder, sorted by name so that all machines see one order. Hidden entries are
 * left out; symbolic links are followed only to files.
 *
 * @param within the folder that links may lead into; the root itself by default
 * @param isFileName whether a file is wanted under a name, so that anything else there is in the way
 * @returns the files, and what is not read: links that are not followed, what is in the way, folders that the
 *   system does not let us read, and names that are no UTF-8, with U+FFFD for what they hold instead
 */
export function walk(root: string, within = root, isFileName = (_name: string) => false): Found {
  const files: FoundFile[] = [];
  const unread: string[] = [];
  const inside = exists(within) ? realpathSync(within) + path.sep : within;
  const visit = (folder: string) => {
    try {
      visitEntries(folder);
    } catch (error) {
      if (isForbidden(error)) unread.push(folder);
      else if (!isGone(error)) throw error;
    }
  };
  // Large archives are walked at every build: paths are put together as plain strings.
  const visitEntries = (folder: string) => {
    for (const entry of entriesOf(folder ? `${root}/${folder}` : root)) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      const full = `${root}/${name}`;
      if (isMisencoded(full)) unread.push(name);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsInside(full, inside)))
        addFile(files, name, full);
      else if (entry.isDirectory() && !isFileName(name)) visit(name);
      else if (entry.isSymbolicLink() || isFileName(name)) unread.push(name);
    }
  };
  if (exists(root)) visit('');
  return { files, unread };
}

/** Adds a file, unless it was removed since its name was read. */
function addFile(files: FoundFile[], name: string, place: string): void {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats) files.push({ name, stats });
}

/** What lies in a folder, hidden entries left out, in an order that all machines share. */
function entriesOf(folder: string) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function leadsInside(link: string, inside: string): boolean {
  try {
    return realpathSync(link).startsWith(inside) && statSync(link).isFile();
  } catch {
    return false;
  }
}
