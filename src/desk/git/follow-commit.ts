import path from 'node:path';
import { removeUnchanged, writeWithin } from '../../disk/desk/write-file.ts';
import { lookAt, read } from '../../disk/files.ts';
import { askGit, gitBytes, runGit } from '../../press/git/git.ts';
import type { Repository } from './repository.ts';

/** Two commits, or trees. */
interface FromTo {
  from: string;
  to: string;
}

/**
 * Makes files below a place that are as one commit says what another one does, each whole or not at all: Git's own checkout,
 * once killed, leaves torn ones. What others have changed meanwhile stays, and so do links, through which nothing is
 * written. The index is not touched.
 */
export async function followCommit(
  { folder }: Repository,
  { from, to }: FromTo,
  place: string,
): Promise<void> {
  const list = await runGit(folder, ['diff-tree', '-r', '-z', '--relative', from, to, '--', place]);
  const words = list.split('\0');
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [mode = '', nextMode = '', blob = ''] = (words[index] ?? '').slice(1).split(' ');
    const file = words[index + 1] ?? '';
    const full = path.join(folder, file);
    const before = await bytesAsIn(folder, file, { mode, blob });
    if (before === undefined) continue;
    if (isFile(nextMode))
      writeWithin(folder, full, await gitBytes(folder, ['cat-file', '--filters', `${to}:./${file}`]), before);
    else if (before && /^0+$/.test(nextMode)) removeUnchanged(full, before);
  }
}

const isFile = (mode: string) => mode.startsWith('100');

/** The bytes of a file that is as Git has it, `null` for none where Git has none; `undefined` if it is not so. */
async function bytesAsIn(
  folder: string,
  file: string,
  { mode, blob }: { mode: string; blob: string },
): Promise<Buffer | null | undefined> {
  const full = path.join(folder, file);
  const stats = lookAt(full);
  if (!stats) return isFile(mode) ? undefined : null;
  if (!stats.isFile() || !isFile(mode)) return undefined;
  const bytes = read(full);
  return (await askGit(folder, ['hash-object', '--', file])) === blob ? bytes : undefined;
}
