import childProcess, { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import timers from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
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
  for (let kill = 1; kill <= runs(1); kill += 1)
    await round(steps.size + kill, (end) => killedForReal(always.at(-kill % always.length) ?? '', end));
  const last = await startAgain();
  const text = await last.save(id, 'at last');
  await last.publish(id);
  expect([onDisk(id), inMain(id)]).toEqual([text, text]);
  expect(git('status', '--short', '--', 'content')).toBe('');
  expect(git('for-each-ref', 'refs/heads/desk')).toBe('');
  expect(leftovers(ofAnybody)).toEqual([]);
});

/** A file that somebody else at work with Git has, until that is over. */
async function whileLocked(name: string, waiting: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
  const lock = path.join(folder, '.git', name);
  mkdirSync(path.dirname(lock), { recursive: true });
  writeFileSync(lock, '');
  const [asked, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  pause = () => {
    asked.resolve();
    return over.promise;
  };
  const waits = waiting();
  await Promise.race([asked.promise, waits]);
  await meanwhile();
  rmSync(lock);
  pause = async () => {};
  over.resolve();
  await waits;
}

test('nobody’s save waits for who waits for others that are at work with Git', async () => {
  const room = await startAgain();
  await room.save(id, 'to publish');
  const saved: string[] = [];
  const save = async (what: string, end: string) => saved.push(await room.save(what, end));
  await whileLocked(
    'index.lock',
    () => room.publish(id),
    async () => {
      await save(id, 'of the same');
      await save(other, 'of another');
    },
  );
  expect([inMain(id), onDisk(other)]).toEqual(saved);
  await whileLocked(
    `refs/heads/desk/story/${other}.lock`,
    () => save(other, 'later'),
    () => save(id, 'meanwhile'),
  );
  expect(saved.slice(2)).toEqual([onDisk(id), onDisk(other)]);
  await room.publish(id);
  await room.publish(other);
  expect([inMain(id), inMain(other)]).toEqual(saved.slice(2));
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
  const repository = { folder: path.join(folder, 'content'), gitFolder: path.join(folder, '.git') };
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
