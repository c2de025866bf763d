import path from 'node:path';
import { watch } from 'chokidar';
import {
  type InboxFile,
  inboxFiles,
  isShelf,
  lookNow,
  shelve,
  shelves,
  writeReport,
} from '../../disk/import/inbox.ts';
import type { InboxOptions, Taken } from './options.ts';
import { type Sighting, Sightings } from './sightings.ts';

/** How long nothing is looked at though nothing seems to happen: not every file system tells what happens in it. */
const rescan = 5_000;
/** How long a file is left alone after an error that is not its own. */
const retry = 30_000;
/** The least time between two looks, in milliseconds. */
const pause = 20;

/**
 * Takes in what a feed client puts into a folder, one file after the other, for as long as it lasts. A file is looked at
 * when it has not changed for a while; what is done goes to `done/`, what stays broken to `rejected/` with a report. What
 * was taken in is not remembered anywhere else: a file that was imported when the process ended is imported again,
 * which changes nothing.
 *
 * @returns what ends it, after the file in hand
 */
export async function watchInbox(options: InboxOptions): Promise<() => Promise<void>> {
  const inbox = new Inbox(options);
  const { folder, failed } = options;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (file) => isShelf(path.relative(folder, file).split(path.sep)[0] ?? ''),
  });
  watcher.on('all', () => inbox.wake());
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  inbox.wake();
  return async () => {
    await watcher.close();
    await inbox.end();
  };
}

class Inbox {
  readonly #options: InboxOptions;
  readonly #seen: Sightings;
  #running: Promise<void> | undefined;
  #isWoken = false;
  #isEnded = false;
  #sleep: () => void = () => {};

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#seen = new Sightings(options.settle);
  }

  /** Looks at the folder now, or once more after the look that is under way. */
  wake(): void {
    this.#sleep();
    this.#isWoken = true;
    if (this.#running || this.#isEnded) return;
    this.#running = this.#turns().finally(() => {
      this.#running = undefined;
      if (this.#isWoken) this.wake();
    });
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    this.#sleep();
    await this.#running;
  }

  async #turns(): Promise<void> {
    while (this.#isWoken && !this.#isEnded) {
      this.#isWoken = false;
      try {
        await this.#turn();
      } catch (error) {
        this.#options.failed(error);
      }
    }
    if (!this.#isEnded) this.#sleepUntilNext();
  }

  #sleepUntilNext(): void {
    const { clock } = this.#options;
    const now = clock.now();
    const due = Math.min(now + rescan, this.#seen.next());
    this.#sleep = clock.wakeAt(Math.max(due, now + pause), () => this.wake());
  }

  /** One look at the folder: every file that is ready is taken. */
  async #turn(): Promise<void> {
    const files = inboxFiles(this.#options.folder);
    this.#seen.keep(files);
    for (const file of files) {
      if (this.#isEnded) return;
      const sighting = this.#seen.see(file, this.#options.clock.now());
      if (this.#options.clock.now() >= sighting.due) await this.#attempt(file, sighting);
    }
  }

  /** A file that can't be taken, for want of space perhaps, keeps no other waiting. */
  async #attempt(file: InboxFile, sighting: Sighting): Promise<void> {
    try {
      await this.#take(file, sighting);
    } catch (error) {
      // Somebody took it, or another file did that it belongs to.
      if (lookNow(file) === undefined) return;
      sighting.due = this.#options.clock.now() + retry;
      this.#options.failed(error);
    }
  }

  async #take(file: InboxFile, sighting: Sighting): Promise<void> {
    const { clock, patience, take } = this.#options;
    const end = Math.min(file.writtenAt, sighting.since) + patience;
    const isLast = clock.now() >= end;
    const taken = await take(file, isLast);
    // What was written to meanwhile is another file, and is looked at anew.
    if (lookNow(file) !== file.look) return;
    sighting.waits = taken.outcome === 'incomplete';
    if (taken.outcome === 'left') this.#leave(sighting);
    else if (taken.outcome === 'incomplete' || (taken.outcome === 'broken' && !isLast)) sighting.due = end;
    else this.#shelve(file, taken);
  }

  /** Leaves a file for others, and asks those that wait for one. */
  #leave(sighting: Sighting): void {
    sighting.due = Number.POSITIVE_INFINITY;
    this.#seen.wakeWaiting();
    this.#isWoken = true;
  }

  #shelve(file: InboxFile, taken: Taken): void {
    const { folder, clock, dayOf, moved } = this.#options;
    const shelf = taken.outcome === 'done' ? `${shelves.done}/${dayOf(clock.now())}` : shelves.rejected;
    const place = shelve(folder, file, shelf);
    this.#seen.forget(file);
    if (place === undefined) return;
    if (taken.outcome === 'broken') writeReport(folder, place, taken.report);
    for (const name of taken.outcome === 'done' ? (taken.used ?? []) : [])
      shelve(folder, { name, full: path.join(folder, name) }, shelf);
    moved(file, place, taken);
  }
}
