import { accessSync, constants, realpathSync } from 'node:fs';
import path from 'node:path';
import { readNote, writeNote } from '../content/notes.ts';
import { exists, lookAt } from '../files.ts';
import { isLiveLink } from './live-link.ts';

/**
 * The folder in which builds into an output folder keep what they must know of each other, whatever their
 * caches: the lock, and who wrote there last. It lies beside the output folder, hidden; in it where
 * nothing may be written beside it.
 *
 * @param out absolute
 */
export function lockFolderOf(out: string): string {
  const place = placeOf(out);
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.warraq-lock`);
  const isBeside = exists(beside) || !exists(place) || mayWriteIn(path.dirname(place));
  return isBeside ? beside : path.join(place, '.warraq-lock');
}

/** The same place, whatever links lead there; the link by which a live site is shown is a place of its own. */
function placeOf(out: string): string {
  if (lookAt(out)?.isSymbolicLink() && exists(realOf(out)) && !isLiveLink(out)) return realOf(out);
  return path.join(realOf(path.dirname(out)), path.basename(out));
}

function realOf(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What one cache knows of who wrote into an output folder last. */
export interface Signature {
  /** Changes whenever a build begins to write there, from whichever cache; empty if nobody knows. */
  readonly current: string;
  /** Says that a build of this cache is about to write. */
  renew(): void;
}

/** @param folder see `lockFolderOf`; its lock must be held */
export function openSignature(folder: string, cache: string): Signature {
  return {
    get current() {
      return readNote(folder, 'writer');
    },
    renew: () => {
      const [count = ''] = readNote(folder, 'writer').split(' ', 1);
      writeNote(folder, 'writer', `${Number(count) + 1} ${cache}`);
    },
  };
}
