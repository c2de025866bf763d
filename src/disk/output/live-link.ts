import { readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal, unseal } from '../checksum.ts';
import { lookAt } from '../files.ts';
import { syncAll } from './sync.ts';

/** The two trees beside a link, and the one it leads to. */
export interface Pair {
  /** `null` before the first site is published. */
  active: string | null;
  idle: string;
}

/** What stands where the link should be. */
export type Obstacle = 'folder' | 'elsewhere';

/** The trees that belong to a link: `/srv/site` leads to `/srv/site.a` or `/srv/site.b`. */
export const treesOf = (link: string) => [`${link}.a`, `${link}.b`] as const;

/** Why a path can't be the link: a file or folder is there, or a link that leads elsewhere. */
export function obstacleAt(link: string): Obstacle | null {
  const stats = lookAt(link);
  if (!stats) return null;
  if (!stats.isSymbolicLink()) return 'folder';
  return treesOf(link).some((tree) => tree === targetOf(link)) ? null : 'elsewhere';
}

/** Whether a path is the link to one of its two trees. */
export const isLiveLink = (link: string) =>
  lookAt(link)?.isSymbolicLink() === true && obstacleAt(link) === null;

/** Which tree is shown; throws if something else is there. */
export function pairAt(link: string): Pair {
  const obstacle = obstacleAt(link);
  if (obstacle) throw new RangeError(`${link} is no link of ours: ${obstacle}`);
  const [a, b] = treesOf(link);
  const shown = lookAt(link) ? targetOf(link) : null;
  const active = shown !== null && lookAt(shown) ? shown : null;
  return { active, idle: shown === a ? b : a };
}

const targetOf = (link: string) => path.resolve(path.dirname(link), readlinkSync(link));

/** Makes the link lead to a tree, in one step for whoever reads: https://man7.org/linux/man-pages/man2/rename.2.html */
export async function turn(link: string, tree: string): Promise<void> {
  const draft = `${link}.warraq-new`;
  rmSync(draft, { force: true });
  symlinkSync(path.basename(tree), draft);
  renameSync(draft, link);
  await syncAll([path.dirname(link)]);
}

/**
 * The note beside the link that both trees are whole, and which names differ between them. It is
 * removed before either is changed.
 */
const noteOf = (link: string) => `${link}.differ`;

/** What is known of two whole trees: the names at which they differ, and what is no more since the older one. */
export interface LiveNote {
  differ: readonly string[];
  /** The addresses of texts that the older tree shows and must not again; `null` if nobody knows. */
  departed: readonly string[] | null;
}

/** `null` if nobody says that the trees are whole. */
export function readNote(link: string): LiveNote | null {
  try {
    const { differ, departed }: Partial<LiveNote> = JSON.parse(
      unseal(readFileSync(noteOf(link)))?.toString() ?? 'null',
    );
    if (!areNames(differ)) return null;
    return { differ, departed: areNames(departed) ? departed : null };
  } catch {
    return null;
  }
}

const areNames = (found: unknown): found is string[] =>
  Array.isArray(found) && found.every((one) => typeof one === 'string');

export async function writeNote(link: string, { differ, departed }: LiveNote): Promise<void> {
  const draft = `${noteOf(link)}.warraq-new`;
  writeFileSync(draft, seal(JSON.stringify({ differ: [...differ].sort(), departed })));
  await syncAll([draft]);
  renameSync(draft, noteOf(link));
  await syncAll([path.dirname(link)]);
}

/** Removes the note, and returns when no power cut can bring it back. */
export async function removeNote(link: string): Promise<void> {
  rmSync(noteOf(link), { force: true });
  await syncAll([path.dirname(link)]);
}
