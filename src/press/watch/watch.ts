import path from 'node:path';
import { hasErrors } from '../../problems/problem.ts';
import type { WatchWorkerOptions } from '../options.ts';
import type { PressReport } from '../report.ts';
import type { Clock } from './clock.ts';
import { watchFolders } from './watch-folders.ts';
import { createWatchWorker, type WatchProgram } from './watch-worker.ts';

export interface WatchOptions extends Omit<WatchWorkerOptions, 'now' | 'changed'> {
  clock: Clock;
  /** Told of each build, but not again of one that is refused for the same reasons. */
  report: (report: PressReport) => void;
  /** Told of what is no problem of content: the press threw, or not all files can be watched. */
  failed: (error: unknown) => void;
  /** See `createWatchWorker`. */
  program?: WatchProgram;
}

/** From how many files on it is less work to look at all. */
const many = 200;
/** How long what failed is left alone, in milliseconds, unless something changes. */
const retryMs = 60_000;

/** What is known to have changed since the site was last brought up to date. */
interface Due {
  /** `null`: anything may have. */
  files: ReadonlySet<string> | null;
  code: boolean;
}

const nothing: Due = { files: new Set(), code: false };

/**
 * Keeps a published folder up to date: builds, then again whenever a file changes and whenever time
 * alone changes what readers see. A build that is refused leaves the site as it was, and what it was
 * about waits for the next save. Nothing that changes while a build runs is missed.
 *
 * @returns what ends it, after the build that runs
 */
export async function keepPublished(options: WatchOptions): Promise<() => Promise<void>> {
  const { roots, failed } = options;
  const press = new Keeper(options);
  const { content, locales, theme } = roots;
  const folders = [content, locales, ...(theme ? [theme] : []), path.join(roots.project, 'src')];
  const end = await watchFolders(
    folders,
    (files) => press.changed(dueTo(files, content)),
    (error) => {
      failed(error);
      press.changed({ files: null, code: true });
    },
  );
  press.changed({ files: null, code: false });
  return async () => {
    await end();
    await press.end();
  };
}

function dueTo(files: readonly string[], content: string): Due {
  const code = files.some((file) => !file.startsWith(content + path.sep));
  return { files: code || files.length > many ? null : new Set(files), code };
}

const both = (one: Due, other: Due): Due => ({
  files: one.files && other.files && new Set([...one.files, ...other.files]),
  code: one.code || other.code,
});

/** Builds whatever is due, one build after the other, and sleeps in between. */
class Keeper {
  readonly #options: WatchOptions;
  readonly #resident;
  #due = nothing;
  /** Whether anything changed since the last build began. */
  #fresh = false;
  /** When to build though nothing changed. */
  #next = Number.POSITIVE_INFINITY;
  #said = '';
  #running: Promise<void> | null = null;
  #sleepNoMore = () => {};

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#resident = createWatchWorker(options.program);
  }

  changed(due: Due): void {
    this.#due = both(this.#due, due);
    this.#fresh = true;
    this.#wake();
  }

  async end(): Promise<void> {
    this.#fresh = false;
    this.#next = Number.POSITIVE_INFINITY;
    await this.#running;
    this.#sleepNoMore();
    await this.#resident.renew();
  }

  #wake(): void {
    this.#sleepNoMore();
    this.#running ??= this.#work();
  }

  async #work(): Promise<void> {
    const { clock, failed } = this.#options;
    for (let now = clock.now(); this.#fresh || now >= this.#next; now = clock.now()) {
      const due = this.#due;
      this.#due = nothing;
      this.#fresh = false;
      await this.#build(now, due).catch((error: unknown) => {
        this.#next = now + retryMs;
        this.#due = { files: null, code: true };
        failed(error);
      });
    }
    this.#running = null;
    this.#sleepNoMore = clock.wakeAt(this.#next, () => this.#wake());
  }

  async #build(now: number, { files, code }: Due): Promise<void> {
    const { clock: _, report, failed: __, program: ___, ...options } = this.#options;
    if (code) await this.#resident.renew();
    const done = await this.#resident.build({ ...options, now, ...(files && { changed: [...files] }) });
    const refused = hasErrors(done.problems);
    this.#next = refused ? now + retryMs : (done.next ?? Number.POSITIVE_INFINITY);
    if (refused) this.#due = both(this.#due, { files, code: false });
    const reasons = refused ? JSON.stringify(done.problems.filter((one) => hasErrors([one]))) : '';
    if (!refused || reasons !== this.#said) report(done);
    this.#said = reasons;
  }
}
