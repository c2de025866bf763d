import { type Entry, IndexCache } from '../../disk/content/index-cache.ts';
import { fileClock } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { nextChange } from '../../newsroom/snapshot/schedule.ts';
import { createCells } from '../../newsroom/snapshot/snapshot.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { urlsOf } from '../../publication/urls.ts';
import { type Opened, openContent } from '../render/renderer.ts';
import { createSiteVersion, type Pages, type SiteVersion } from './site-version.ts';

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
  now(): SiteVersion;
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
  if (!first.opened) return { problems: first.problems };
  let opened = first.opened;
  const momentOf = ({ renderer, cells, now }: OpenedAt) =>
    createSiteVersion(roots, renderer, pages, nextChange(cells, now));
  let moment = momentOf(opened);
  const show = (next: OpenedAt) => {
    opened = next;
    moment = momentOf(next);
  };
  const reload = async () => {
    const next = await read(opened.renderer);
    if (next.opened) show(next.opened);
    return next.problems;
  };
  return {
    now: () => {
      if (clock() >= moment.until) show(at(opened, clock()));
      return moment;
    },
    reload: oneAtATime(reload),
  };
}

/** A newsroom as it was read, and the moment it is shown at. */
type OpenedAt = Opened & { now: number };

/** The same content at another moment. */
function at({ renderer, content }: OpenedAt, now: number): OpenedAt {
  const cells = createCells(content, now);
  const snapshot = openSnapshot(cells, content.readBody);
  return { renderer: { ...renderer, snapshot }, content, cells, now };
}

/** Reads content, and parses only what has changed since it was read last. */
function createReading({ roots, cache, clock }: SiteOptions) {
  const known = new Map<string, Entry>();
  return async (before: Renderer | null): Promise<{ opened: OpenedAt | null; problems: Problem[] }> => {
    const index = new IndexCache(known, fileClock(cache));
    const now = clock();
    const { opened, problems } = await openContent(roots, now, index);
    if (!opened || hasErrors(problems)) return { opened: null, problems };
    const { put, drop } = index.changes();
    for (const file of drop) known.delete(file);
    for (const [file, entry] of put) known.set(file, entry);
    const all = [...problems, ...(before ? problemsOfNew(opened.renderer, before) : [])];
    return { opened: hasErrors(all) ? null : { ...opened, now }, problems: all };
  };
}

/** The problems of texts that were not as they are when content was read before. */
function problemsOfNew(renderer: Renderer, before: Renderer): Problem[] {
  const old = new Set(textsOf(before).map(({ body }) => body.digest));
  const { newsroom, problems } = openNewsroom(renderer);
  for (const { owner, edition, body } of textsOf(renderer)) {
    if (!old.has(body.digest)) newsroom.text(owner, edition, urlsOf(renderer.snapshot.publication).home).html;
  }
  return problems;
}

function textsOf({ snapshot }: Renderer) {
  const articles = [...snapshot.stories()].flatMap((id) => snapshot.story(id));
  return [
    ...articles.map(({ story, edition, body }) => ({ owner: `stories/${story}`, edition, body })),
    ...snapshot.pages.map(({ id, edition, body }) => ({ owner: `pages/${id}`, edition, body })),
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
