import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Item } from '../../src/desk/protocol.ts';
import type { RunningDesk } from '../../src/desk/server.ts';
import { runs } from '../runs.ts';
import { deskAt, newsroomFolder, type Visitor, visitorAt } from './room.ts';

/** How often the desk is killed while it saves one story and publishes another. */
const kills = runs(1);
const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
const editions = ['en', 'ar'] as const;
const [saved, published] = ['paper-in-baghdad', 'eclipse-2034'] as const;
const { folder, git } = newsroomFolder();
const fileOf = (id: string, edition: string) => git('ls-files', `*/${id}/${edition}.md`).trim();
const onDisk = (id: string, edition: string) => readFileSync(path.join(folder, fileOf(id, edition)), 'utf8');

let alive: ChildProcess | undefined;
let running: RunningDesk | undefined;
afterEach(async () => {
  kill('group');
  await running?.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const visitorOf = async (port: number): Promise<Visitor> => {
  const visitor = visitorAt(port);
  await visitor.ask('GET', '/desk/api/session');
  return visitor;
};

/** Starts a desk to be killed, in a group of processes of its own. */
async function start(): Promise<Visitor> {
  await running?.stop();
  alive = fork(child, [folder], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = await once(alive, 'message');
  return visitorOf(port as number);
}

/** Starts the desk again, as whoever finds it killed. */
async function startAgain(): Promise<Visitor> {
  running = await deskAt(folder);
  return visitorOf(running.port);
}

/** Kills the desk: alone, or with what it has started, as who stops a service does. */
function kill(what: 'alone' | 'group'): void {
  const { pid, exitCode, signalCode } = alive ?? {};
  if (pid !== undefined && exitCode === null && signalCode === null)
    process.kill(what === 'group' ? -pid : pid, 'SIGKILL');
}

async function killed(what: 'alone' | 'group'): Promise<void> {
  const ended = alive && once(alive, 'exit');
  kill(what);
  await ended;
}

const read = async (editor: Visitor, id: string, edition: string): Promise<string> => {
  const { texts }: Item = (await editor.ask('GET', `/desk/api/story/${id}`)).json;
  return texts.find((one) => one.edition === edition)?.text ?? '';
};
const withEnd = (text: string, end: string) =>
  `${text.replace(/( Change [^.]+\.)?\n$/, '')} Change ${end}.\n`;

/** Changes the end of a text. @returns what it says then */
async function change(editor: Visitor, id: string, edition: string, end: string): Promise<string> {
  const base = await read(editor, id, edition);
  const text = withEnd(base, end);
  const { status } = await editor.ask('PUT', `/desk/api/story/${id}/${edition}`, { base, text });
  expect(status).toBe(200);
  return text;
}
const publish = (editor: Visitor) => editor.ask('POST', `/desk/api/story/${published}/publish`, { editions });
const inMain = () => git('show', `main:${fileOf(published, 'ar')}`);

/** What may be left in the folder and in that of Git: nothing that desks made for a while. */
function leftovers(): string[] {
  const names = readdirSync(path.join(folder, 'content'), { recursive: true, encoding: 'utf8' });
  const ofGit = readdirSync(path.join(folder, '.git'), { recursive: true, encoding: 'utf8' });
  return [
    ...names.filter((name) => path.basename(name).startsWith('.')),
    ...ofGit.filter((name) => /desk-index|^index\.lock$|\.draft$/.test(name)),
  ];
}

/** Saves a text again and again until the desk is no more. @returns what the file may say by then */
async function saveOn(editor: Visitor, edition: string, begun: string, round: number): Promise<string[]> {
  let base = begun;
  for (let count = 0; ; count += 1) {
    const text = withEnd(base, `${count} of ${round}`);
    const answer = await editor
      .ask('PUT', `/desk/api/story/${saved}/${edition}`, { base, text })
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET' && error.code !== 'ECONNREFUSED') throw error;
        return null;
      });
    if (!answer) return [base, text];
    expect(answer.status).toBe(200);
    base = text;
  }
}

async function round(number: number, took: number): Promise<void> {
  const editor = await start();
  const before = inMain();
  const text = await change(editor, published, 'ar', `${number}`);
  const begun = await Promise.all(editions.map((edition) => read(editor, saved, edition)));
  const saving = Promise.all(
    editions.map((edition, index) => saveOn(editor, edition, begun[index] ?? '', number)),
  );
  const publishing = publish(editor).catch(() => null);
  await sleep(took * 3 * (((number + 1) * 0.618) % 1));
  await killed(number % 2 ? 'alone' : 'group');
  await publishing;
  for (const [index, may] of (await saving).entries())
    expect(may).toContain(onDisk(saved, editions[index] ?? ''));
  expect([before, text]).toContain(inMain());
  expect(onDisk(published, 'ar')).toBe(text);
  const next = await startAgain();
  expect(leftovers()).toEqual([]);
  expect(git('diff', '--cached', '--name-only')).toBe('');
  for (const edition of editions) {
    expect(await read(next, saved, edition)).toBe(onDisk(saved, edition));
    const written = await change(next, saved, edition, `after ${number}`);
    expect(git('show', `desk/story/${saved}:${fileOf(saved, edition)}`)).toBe(written);
  }
  const last = await change(next, published, 'ar', `after ${number}`);
  expect(await publish(next)).toMatchObject({ status: 200 });
  expect(inMain()).toBe(last);
  expect(git('status', '--short', '--', path.dirname(fileOf(published, 'ar')))).toBe('');
}

test('a desk that is killed has lost nothing that it said was saved, tears no file, and publishes on', async () => {
  const first = await startAgain();
  await change(first, published, 'ar', 'first');
  const begun = performance.now();
  expect(await publish(first)).toMatchObject({ status: 200 });
  const took = performance.now() - begun;
  for (let number = 0; number < kills; number += 1) await round(number, took);
}, 1_800_000);
