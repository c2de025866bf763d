import path from 'node:path';
import { isText, typeOf } from '../../outputs/site-files/served-as.ts';
import { pathOfFile } from '../../publication/output-paths.ts';
import { lookAt, read } from '../files.ts';
import { asToday } from './departed.ts';
import { obstacleAt, pairAt, readNote, removeNote, turn, writeNote } from './live-link.ts';
import { Mirror } from './mirror.ts';
import { syncAll } from './sync.ts';

/** What stays as it was although the site before is shown again. */
export interface RolledBack {
  /** The addresses of texts that were withdrawn, deleted or expired since, and stay so. */
  gone: readonly string[];
  /** Other files of the newer site: what told of those texts before, and what that now leads to. */
  kept: readonly string[];
}

/**
 * Shows the tree again that was shown before; once more, and the newer one is back. What is gone today
 * stays gone.
 *
 * @returns `nothing` if there is no such tree, or not a whole one: after the first build, or one that was
 *   killed; `unknown` if nobody knows what is gone since
 */
export async function rollBack(link: string): Promise<RolledBack | 'nothing' | 'unknown'> {
  if (obstacleAt(link) !== null) return 'nothing';
  const { active, idle } = pairAt(link);
  const note = readNote(link);
  if (active === null || !lookAt(idle) || note === null) return 'nothing';
  const { differ, departed } = note;
  if (departed === null) return 'unknown';
  const before = (name: string) => textAt(path.join(idle, name));
  const today = (name: string) => textAt(path.join(active, name));
  const names = asToday({ names: differ, before, today }, departed);
  if (names.size > 0) await removeNote(link);
  await takeOver(names, active, idle);
  await turn(link, idle);
  const left = differ.filter((name) => !names.has(name));
  if (names.size > 0) await writeNote(link, { differ: left, departed: [] });
  const kept = [...names].filter((name) => today(name) !== null && differ.includes(name)).map(pathOfFile);
  return { gone: departed, kept: kept.filter((one) => !departed.includes(one)).sort() };
}

/** Makes some files of a tree those of another. */
async function takeOver(names: ReadonlySet<string>, model: string, tree: string): Promise<void> {
  const mirror = new Mirror(model, tree);
  for (const name of names) mirror.at(name);
  await syncAll([...mirror.copies, ...mirror.folders].map((name) => path.join(tree, name)));
}

/** The text of a file; empty for a picture, `null` if there is no file. */
function textAt(place: string): string | null {
  if (!lookAt(place)?.isFile()) return null;
  return isText(typeOf(place)) ? read(place).toString() : '';
}
