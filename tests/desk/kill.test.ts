import childProcess, { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import timers from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followCommit } from '../../src/desk/git/follow-commit.ts';
import { runs } from '../runs.ts';
import { insteadOf } from '../steps.ts';
import { type SmallDesk, smallDesk, smallFolder, withEnd } from './small-room.ts';
import { beforeDeskSteps } from './steps.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const { folder, git, onDisk, inMain, remove } = smallFolder();
const [id, other] = ['story-1', 'story-2'] as const;

/** Nobody else is at work, so that whoever waits for others waits in vain. */
let pause = async () => {};
let wait: () => void;
beforeAll(() => {
  wait = insteadOf(timers, 'setTimeout', () => pause());
});
afterAll(() => {
  wait();
  remove();
});

/** What ends a desk, as a kill would. */
class Killed extends Error {}

interface Found {
  done: string[];
  /** The step that was not taken; none where all were. */
  before?: string;
}

/** Lets a desk save and publish until it is about to take a step that it is killed at; then it takes none any more. */
async function killedAt(room: SmallDesk, isToDie: (step: string) => boolean, end: string): Promise<Found> {
  const found: Found = { done: [] };
  const undo = beforeDeskSteps(folder, (name) => {
    if (found.before === undefined && !isToDie(name)) return;
    found.before ??= name;
    throw new Killed(name);
  });
  try {
    await room.save(id, end);
    found.done.push('saved');
    await room.publish(id);
    // A desk that has moved main passes over what fails then.
    if (found.before === undefined) found.done.push('published');
  } catch (error) {
    if (found.before === undefined) throw error;
  } finally {
    undo();
  }
  return found;
}

/** The same in a process that `kill -9` ends. */
async function killedForReal(at: string, end: string): Promise<Found> {
  const done: string[] = [];
  const process = fork(child, [folder, at, id, end], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  process.on('message', (one) => done.push(String(one)));
  const [, signal] = await once(process, 'close');
  expect(signal).toBe('SIGKILL');
  return { done };
}

const ofDesks = /desk-index|^index\.lock$|\.draft$/;
/** Locks of names are anybody's: they go once a desk needs the name. */
const ofAnybody = /\.lock$|^packed-refs\.new$/;

/** What is left in the folder, and in that of Git of files with such names. */
function leftovers(names: RegExp): string[] {
  const inContent = readdirSync(path.join(folder, 'content'), { recursive: true, encoding: 'utf8' });
  const ofGit = readdirSync(path.join(folder, '.git'), { recursive: true, encoding: 'utf8' });
  return [
    ...inContent.filter((name) => path.basename(name).startsWith('.')),
    ...ofGit.filter((name) => names.test(name)),
  ];
}

/** Starts the desk again, as whoever finds it killed: what it left is gone, and the index says what main does. */
async function startAgain(): Promise<SmallDesk> {
  // Nobody waits an hour here until a lock of all names is nobody's.
  for (const name of ['packed-refs.lock', 'packed-refs.new'])
    if (existsSync(path.join(folder, '.git', name))) utimesSync(path.join(folder, '.git', name), 0, 0);
  const room = await smallDesk(folder);
  expect(leftovers(ofDesks)).toEqual([]);
  expect(git('diff', '--cached', '--name-only')).toBe('');
  return room;
}

/** What files say after a kill is what they said before or what was to be, whole; and the latter where that was told. */
async function round(number: number, kill: (end: string) => Promise<Found>): Promise<string[]> {
  const [saved, published] = [onDisk(id), inMain(id)];
  const text = withEnd(saved, `${number}`);
  const { done } = await kill(`${number}`);
  expect(done.includes('saved') ? [text] : [saved, text]).toContain(onDisk(id));
  expect(done.includes('published') ? [text] : [published, text]).toContain(inMain(id));
  return done;
}

test('killed before any step of a save and of publishing, a desk has lost nothing, and publishes on', async () => {
  const steps = new Set<string>();
  for (let number = 0, done: string[] = []; !done.includes('published'); number += 1)
    done = await round(number, async (end) => {
      const found = await killedAt(await startAgain(), (step) => !steps.has(step), end);
      if (found.before !== undefined) steps.add(found.before);
      return found;
    });
  expect([...steps]).toEqual(
    expect.arrayContaining([
      'renameSync ar.md 1',
      'in git reset 1',
      'renameSync index 1',
      'in git update-ref 3',
    ]),
  );
  const always = [...steps].filter((step) => !/(?:HEAD|main)\.lock/.test(step));
  const [first = 0] = fc.sample(fc.nat(always.length - 1), 1);
  for (let kill = 1; kill <= runs(1); kill += 1)
    await round(steps.size + kill, (end) => killedForReal(always[(first + kill) % always.length] ?? '', end));
  const last = await startAgain();
  const text = await last.save(id, 'at last');
  await last.publish(id);
  expect([onDisk(id), inMain(id)]).toEqual([text, text]);
  expect(git('status', '--short', '--', 'content')).toBe('');
  expect(git('for-each-ref', 'refs/heads/desk')).toBe('');
  expect(leftovers(ofAnybody)).toEqual([]);
});

const lockOf = (name: string) => path.join(folder, '.git', name);
const lock = (name: string) => {
  mkdirSync(path.dirname(lockOf(name)), { recursive: true });
  writeFileSync(lockOf(name), '');
};
const branchLock = (story: string) => `refs/heads/desk/story/${story}.lock`;

/** Somebody else at work with Git has a lock until what is done meanwhile is done. */
async function whileLocked(name: string, waiting: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
  lock(name);
  const [asked, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  pause = () => {
    asked.resolve();
    return over.promise;
  };
  const waits = waiting();
  await Promise.race([asked.promise, waits]);
  await Promise.race([meanwhile(), waits.then(() => expect.unreachable('it did not wait'))]);
  rmSync(lockOf(name));
  pause = async () => {};
  over.resolve();
  await waits;
}

/** Others take a lock again and again, from the first time that it is looked at. */
async function whileBusy(name: string, job: () => Promise<unknown>): Promise<void> {
  lock(name);
  pause = async () => appendFileSync(lockOf(name), '.');
  await expect(job()).rejects.toThrow(/desk-git-busy|at work on the folder/);
  rmSync(lockOf(name));
  pause = async () => {};
}

test('nobody’s save waits for who waits for others that are at work with Git', async () => {
  const room = await startAgain();
  const seen = await room.save(id, 'to publish');
  const saved: string[] = [];
  const save = async (what: string, end: string) => saved.push(await room.save(what, end));
  await whileLocked(
    'index.lock',
    () => expect(room.publish(id)).rejects.toThrow('other words'),
    async () => {
      await save(id, 'of the same');
      await save(other, 'of another');
    },
  );
  expect(inMain(id)).not.toBe(seen);
  expect([onDisk(id), onDisk(other)]).toEqual(saved);
  await whileLocked(
    'packed-refs.lock',
    () => room.publish(id),
    () => save(other, 'of another again'),
  );
  expect(inMain(id)).toBe(saved[0]);
  await whileLocked(
    branchLock(other),
    () => save(other, 'later'),
    () => save(id, 'meanwhile'),
  );
  expect(saved.slice(3)).toEqual([onDisk(id), onDisk(other)]);
  await room.publish(id);
  await room.publish(other);
  expect([inMain(id), inMain(other)]).toEqual(saved.slice(3));
});

test('what was written while others kept the branch is in a commit once it is saved again, or the desk starts', async () => {
  const room = await startAgain();
  const inBranch = () => git('show', `desk/story/${id}:content/stories/2026/01/${id}/ar.md`);
  await whileBusy(branchLock(id), () => room.save(id, 'kept back'));
  expect(await room.save(id, 'kept back')).toBe(onDisk(id));
  expect(inBranch()).toBe(onDisk(id));
  await whileBusy(branchLock(id), () => room.save(id, 'kept back again'));
  lock(branchLock(id));
  pause = async () => appendFileSync(lockOf(branchLock(id)), '.');
  await smallDesk(folder);
  rmSync(lockOf(branchLock(id)));
  pause = async () => {};
  await startAgain();
  expect(inBranch()).toBe(onDisk(id));
});

test('who can’t publish since others keep the branch has published nothing, and can discard once they do not', async () => {
  const room = await startAgain();
  const draft = await room.write(id, (text) => text.replace('{', '{ "status": "draft",'));
  const before = inMain(id);
  const undo = beforeDeskSteps(folder, (step) => {
    if (step === 'renameSync ar.md 1') lock(branchLock(id));
  });
  pause = async () => appendFileSync(lockOf(branchLock(id)), '.');
  await expect(room.publish(id).finally(undo)).rejects.toThrow('at work on the folder');
  expect([onDisk(id), inMain(id)]).toEqual([draft, before]);
  await whileBusy(branchLock(id), () => room.discard(id));
  await room.discard(id);
  expect([onDisk(id), git('for-each-ref', `refs/heads/desk/story/${id}`)]).toEqual([before, '']);
});

test('a file that is to go stays where somebody changed it as it was looked at', async () => {
  const file = 'content/stories/2026/01/story-1/notes.md';
  const place = path.join(folder, file);
  const without = git('rev-parse', 'HEAD').trim();
  writeFileSync(place, 'As it was.\n');
  git('add', file);
  git('commit', '-qm', 'Notes');
  const { execFile } = childProcess;
  const undo = insteadOf(childProcess, 'execFile', (...[name, args, options, done]: Parameters<Run>) =>
    execFile(name, args, options, (...result) => {
      if (args.includes('hash-object')) writeFileSync(place, 'Meanwhile.\n');
      done(...result);
    }),
  );
  const gitFolder = path.join(folder, '.git');
  const repository = { folder: path.join(folder, 'content'), gitFolder, commonFolder: gitFolder };
  await followCommit(repository, { from: 'HEAD', to: without }, 'stories').finally(undo);
  expect(readFileSync(place, 'utf8')).toBe('Meanwhile.\n');
  writeFileSync(place, 'As it was.\n');
  await followCommit(repository, { from: 'HEAD', to: without }, 'stories');
  expect(existsSync(place)).toBe(false);
});

type Run = (
  name: string,
  args: readonly string[],
  options: object,
  done: (
    error: childProcess.ExecFileException | null,
    stdout: string | Buffer,
    stderr: string | Buffer,
  ) => void,
) => childProcess.ChildProcess;
