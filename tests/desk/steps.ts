import childProcess from 'node:child_process';
import { closeSync, existsSync, openSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeCalls, beforeFileSteps } from '../steps.ts';

/** Commands of Git that change something. */
const changing = [
  ...['read-tree', 'update-index', 'write-tree', 'commit-tree', 'update-ref', 'reset', 'merge-tree'],
];
const changingFiles = ['writeFileSync', 'renameSync', 'rmSync', 'linkSync', 'copyFileSync'] as const;

/**
 * Lets something happen before each step that a desk takes on disk: its own, and those of Git. Those in which Git
 * has a lock are told when it has it: if `step` throws then, the locks stay, as Git leaves them when it is killed.
 *
 * @param folder of the newsroom; what happens elsewhere is no step
 * @param step told what is about to happen, and for which time
 * @returns what undoes it
 */
export function beforeDeskSteps(folder: string, step: (name: string) => void): () => void {
  const places = (args: readonly unknown[]) =>
    args.filter((one): one is string => typeof one === 'string' && one.startsWith(folder));
  const counts = new Map<string, number>();
  const numbered = (name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  };
  const undoFiles = beforeFileSteps(changingFiles, (name, args) => {
    const place = places(args).at(-1);
    if (place !== undefined) step(numbered(`${name} ${nameOf(place)}`));
  });
  const undoGit = beforeCalls(childProcess, 'execFile', ([, args, options]) => {
    const said = args as readonly string[];
    const at = said.findIndex((one) => changing.includes(one));
    if (at < 0 || places(said).length === 0) return;
    const { GIT_INDEX_FILE: index } = (options as { env: NodeJS.ProcessEnv }).env;
    const locks = locksOf(path.join(folder, '.git'), said.slice(at), index);
    if (locks.length === 0 || said[at] === 'update-ref') step(numbered(`git ${said[at]}`));
    if (locks.length > 0) leaving(locks, () => step(numbered(`in git ${said[at]}`)));
  });
  return () => {
    undoGit();
    undoFiles();
  };
}

/** The name of a file, without what is another in each process. */
const nameOf = (place: string) =>
  path.basename(place).replace(/^(desk-index|\.desk)-.+?(?=\.draft$|\.lock$|$)/, '$1');

/** What Git has locked in the middle of a command. */
function locksOf(gitFolder: string, [command, ref = '', gone = '']: readonly string[], index?: string) {
  if (command !== 'update-ref') return index === undefined ? [] : [`${index}.lock`];
  const names =
    ref === '-d'
      ? ['packed-refs.lock', 'packed-refs.new', `${gone}.lock`]
      : [...(ref === 'refs/heads/main' ? ['HEAD.lock'] : []), `${ref}.lock`];
  return names.map((name) => path.join(gitFolder, name));
}

/** Lets something happen while there are locks; if it throws, or ends the process, they stay. */
function leaving(locks: readonly string[], step: () => void): void {
  const made = locks.filter((lock) => existsSync(path.dirname(lock)) && !existsSync(lock));
  for (const lock of made) closeSync(openSync(lock, 'w'));
  step();
  for (const lock of made) unlinkSync(lock);
}
