import { fileClock } from '../disk/files.ts';
import { type Entry, IndexCache } from '../disk/index-cache.ts';
import type { Roots } from '../disk/roots.ts';
import { type Library, openNewsroom } from '../newsroom/newsroom.ts';
import { nextChange } from '../newsroom/next-change.ts';
import { asker } from '../newsroom/queries.ts';
import { createSnapshot } from '../newsroom/snapshot.ts';
import { createTextCache } from '../newsroom/text-cache.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { urls } from '../publication/urls.ts';
import { openLibrary } from './library.ts';
import { createMoment, type Moment, type Pages } from './serve-moment.ts';

export interface SiteOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  pages: Pages;
}

/** The site as it is whenever somebody asks. */
export interface Site {
  /** What readers see now. Time changes it by itself: no file needs to be read for that. */
  now(): Moment;
  /**
   * Reads content again, and shows it if nothing forbids publishing it. Who calls while it is about
   * to be read waits for that.
   *
   * @returns its problems
   */
  reload(): Promise<Problem[]>;
}

/** Opens the site. Returns its problems instead if they forbid showing it. */
export async function openSite(options: SiteOptions): Promise<Site | { problems: Problem[] }> {
  const { roots, clock, pages } = options;
  const read = createReading(options);
  const first = await read(null);
  if (!first.library) return { problems: first.problems };
  let library = first.library;
  let moment = createMoment(
    roots,
    library,
    pages,
    nextChange(library.snapshot.content, library.snapshot.now),
  );
  const show = (next: Library) => {
    library = next;
    const { content, now } = next.snapshot;
    moment = createMoment(roots, next, pages, nextChange(content, now));
  };
  const reload = async () => {
    const next = await read(library);
    if (next.library) show(next.library);
    return next.problems;
  };
  return {
    now: () => {
      if (clock() >= moment.until) show(at(library, clock()));
      return moment;
    },
    reload: oneAtATime(reload),
  };
}

/** The same content at another moment. */
function at(library: Library, now: number): Library {
  const snapshot = createSnapshot(library.snapshot.content, now);
  return { ...library, snapshot, feedTexts: createTextCache() };
}

/** Reads content, and parses only what has changed since it was read last. */
function createReading({ roots, cache, clock }: SiteOptions) {
  const known = new Map<string, Entry>();
  return async (before: Library | null): Promise<{ library: Library | null; problems: Problem[] }> => {
    const index = new IndexCache(known, fileClock(cache));
    const { library, problems } = await openLibrary(roots, clock(), index);
    if (!library || hasErrors(problems)) return { library: null, problems };
    const { put, drop } = index.changes();
    for (const file of drop) known.delete(file);
    for (const [file, entry] of put) known.set(file, entry);
    const all = [...problems, ...(before ? problemsOfNew(library, before) : [])];
    return { library: hasErrors(all) ? null : library, problems: all };
  };
}

/** The problems of texts that were not as they are when content was read before. */
function problemsOfNew(library: Library, before: Library): Problem[] {
  const old = new Set(textsOf(before).map(({ body }) => body.digest));
  const { newsroom, problems } = openNewsroom(library, asker(library.snapshot));
  for (const { owner, edition, body } of textsOf(library)) {
    if (!old.has(body.digest)) newsroom.html('page', owner, edition, urls.chooser());
  }
  return problems;
}

function textsOf({ snapshot: { stories, pages } }: Library) {
  const articles = [...stories.values()].flat();
  return [
    ...articles.map(({ story, edition, body }) => ({ owner: `stories/${story}`, edition, body })),
    ...pages.map(({ id, edition, body }) => ({ owner: `pages/${id}`, edition, body })),
  ];
}

/** A job of which one runs at a time, and at most one waits: that one does for all who ask meanwhile. */
function oneAtATime<T>(job: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<T> | null = null;
  return () => {
    waiting ??= last.then(() => {
      waiting = null;
      return job();
    });
    last = waiting.catch(() => {});
    return waiting;
  };
}
