import { createServer } from 'node:http';
import path from 'node:path';
import { digest, exists, read } from '../disk/files.ts';
import { watchFolders } from '../press/watch/watch-folders.ts';
import type { Desk } from './desk.ts';
import { isLoopback } from './http/guard.ts';
import { createListener } from './http/listener.ts';
import type { Front } from './http/visit.ts';
import { NoUsers } from './no-users.ts';
import { type DeskOptions, openDesk } from './open.ts';

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
  const front = await openDesk(options);
  if (front.access.local && !isLoopback(options.host)) throw new NoUsers();
  const server = createServer(limits, createListener(front));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const stopWatching = await watch(front, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    stop: async () => {
      await stopWatching();
      server.close();
      server.closeAllConnections();
      await front.serving.desk.alone(async () => {});
    },
  };
}

/** Follows what changes on disk: the next look reads it, and browsers are told. */
async function watch(
  { serving: { desk } }: Front,
  { roots, report }: ListenOptions,
): Promise<() => Promise<void>> {
  return watchFolders([roots.content, roots.locales], (files) => noticed(desk, files), report);
}

/** What the desk wrote itself is told already. */
function noticed(desk: Desk, files: readonly string[]): void {
  const { content } = desk.roots;
  const changed = files.filter((file) => {
    const name = `content/${path.relative(content, file).split(path.sep).join('/')}`;
    return !desk.hub.isTold(name, exists(file) ? digest(read(file)) : null);
  });
  if (changed.length === 0) return;
  desk.holder.invalidate();
  desk.finder.forget();
  for (const file of changed) {
    const found = /^(stories|pages)\/(?:.*\/)?([^/]+)\/([^/]+)\.md$/.exec(
      path.relative(content, file).split(path.sep).join('/'),
    );
    if (!found) continue;
    const [, folder, id = '', edition = ''] = found;
    const kind = folder === 'pages' ? 'page' : 'story';
    desk.hub.tell({
      type: 'changed',
      kind,
      id,
      edition,
      digest: exists(file) ? digest(read(file)) : null,
      by: null,
    });
  }
  desk.hub.tell({ type: 'lists' });
}
