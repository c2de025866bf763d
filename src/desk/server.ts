import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { digest, exists, read } from '../disk/files.ts';
import { watchFolders } from '../press/watch/watch-folders.ts';
import type { Desk } from './desk.ts';
import { isLoopback } from './http/guard.ts';
import { createListener } from './http/listener.ts';
import type { Front } from './http/visit.ts';
import { readTexts } from './items/item.ts';
import { type TextFolder, textFolderOf } from './newsroom/folder.ts';
import { NoUsers } from './no-users.ts';
import { type DeskOptions, openDesk } from './open.ts';
import { Refused } from './refused.ts';

export interface RunningDesk {
  port: number;
  stop(): Promise<void>;
}

export interface ListenOptions extends DeskOptions {
  port: number;
  /** The address to listen on. */
  host: string;
}

/** Limits of a request, in milliseconds; events last, and uploads from afar take their time. */
const limits = { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 };

/** Opens the desk of a newsroom and listens. Throws `NoUsers`, and what listening throws. */
export async function listenDesk(options: ListenOptions): Promise<RunningDesk> {
  const desk = await startDesk(options);
  const server = createServer(limits, desk.listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await desk.stop();
    },
  };
}

/** A desk that answers whoever hands requests to it. */
export interface StartedDesk {
  listener: RequestListener;
  /** Ends it once what is being written is written. */
  stop(): Promise<void>;
}

/** Opens the desk of a newsroom and follows its files. Throws `NoUsers` where other machines could reach it. */
export async function startDesk(options: DeskOptions & Pick<ListenOptions, 'host'>): Promise<StartedDesk> {
  const front = await openDesk(options);
  if (front.access.local && !isLoopback(options.host)) throw new NoUsers();
  const stopWatching = await watch(front, options);
  void warmUp(front, options.report);
  const stop = async () => {
    await stopWatching();
    await front.serving.desk.idle();
  };
  return { listener: createListener(front), stop };
}

/** Reads before anybody asks what the first request would wait for. */
async function warmUp({ serving: { desk, lists } }: Front, report: DeskOptions['report']): Promise<void> {
  try {
    const { stories } = await lists.stories({ limit: '1' });
    const [story] = stories;
    const of = story && desk.finder.find('story', story.id);
    if (of) await readTexts(desk, of, { user: nobody, language: 'und' });
  } catch (error) {
    // What can't be read is told to whoever asks.
    if (!(error instanceof Refused)) report(error);
  }
}

const nobody = { id: '', name: '', roles: {}, person: null };

/** Follows what changes on disk: the next look reads it, and browsers are told. */
async function watch(
  { serving: { desk } }: Front,
  { roots, report }: DeskOptions,
): Promise<() => Promise<void>> {
  return watchFolders([roots.content, roots.locales], (files) => noticed(desk, files), report);
}

/** More folders than that, as after a switch of branches, are read with everything else. */
const mostFolders = 20;

/** The folder of texts that a file is a part of; `null` if more may depend on it. */
function changedFolder({ finder }: Desk, name: string): TextFolder | null {
  const of = textFolderOf(name);
  const isText = name.endsWith('.md') || (of !== null && finder.find(of.kind, of.id)?.folder === of.folder);
  return isText ? of : null;
}

/** What the desk wrote itself is told already. */
function noticed(desk: Desk, files: readonly string[]): void {
  const { content } = desk.roots;
  const changed = files.flatMap((place) => {
    const name = path.relative(content, place).split(path.sep).join('/');
    const found = exists(place) ? digest(read(place)) : null;
    return desk.hub.isTold(`content/${name}`, found) ? [] : [{ name, digest: found }];
  });
  if (changed.length === 0) return;
  desk.finder.forget();
  const folders = changed.map(({ name }) => changedFolder(desk, name));
  const known = folders.flatMap((one) => one ?? []);
  if (known.length < folders.length || known.length > mostFolders) desk.holder.invalidate();
  else for (const one of known) desk.holder.changed(one);
  for (const { name, digest } of changed) {
    const of = textFolderOf(name);
    const [, edition] = /\/([^/]+)\.md$/.exec(name) ?? [];
    if (!of || edition === undefined) continue;
    desk.hub.tell({ type: 'changed', kind: of.kind, id: of.id, edition, digest, by: null });
  }
  desk.hub.tell({ type: 'lists' });
}
