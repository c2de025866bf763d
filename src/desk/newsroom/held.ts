import { type Entry, IndexCache } from '../../disk/content/index-cache.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { fileClock } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Renderer } from '../../newsroom/newsroom.ts';
import type { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { previewOf } from '../../newsroom/snapshot/preview.ts';
import { nextChange } from '../../newsroom/snapshot/schedule.ts';
import { type Content, createCells } from '../../newsroom/snapshot/snapshot.ts';
import { faultsIn, goodContent } from '../../press/dev/last-good.ts';
import { type NewsroomCode, openCode } from '../../press/newsroom-code.ts';
import { type Files, openReader, readFiles } from '../../press/read-newsroom.ts';
import { openRenderer } from '../../press/render/renderer.ts';
import { withProvisional } from '../../press/review/readable.ts';
import { createSiteVersion, type SiteVersion } from '../../press/serve/site-version.ts';
import type { Templates } from '../../press/templates/templates.ts';
import type { Problem } from '../../problems/problem.ts';
import { onOneHost } from '../../publication/sites.ts';

/** The newsroom as it was read last, with what is not public yet. */
export interface Held {
  /** With the texts that have mistakes, as far as they can be read. */
  content: Content;
  /** The texts without mistakes, or as they last were without. */
  good: Content;
  problems: readonly Problem[];
  dictionaries: Files['dictionaries'];
  code: NewsroomCode;
  reader: Reader;
  cells: CellDraft;
  renderer: Renderer;
  site: SiteVersion;
  now: number;
}

export interface HeldOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  clock: () => number;
  made: DerivedFiles;
  templates: Promise<Templates>;
  /** Where the pages of the site are shown to editors: scheme, host and path, without a final slash. */
  origin: string;
}

/** What holds the newsroom in memory. */
export interface Holder {
  /** The newsroom by now: read again if something changed; its problems if it can't be shown. */
  current(): Promise<Held | { problems: readonly Problem[] }>;
  /** Something changed. */
  invalidate(): void;
}

/** Bytes of rendered pages that are kept. */
const memory = 16 * 1024 * 1024;

export function createHolder(options: HeldOptions): Holder {
  const known = new Map<string, Entry>();
  let last: Held | null = null;
  let reading: Promise<Held | { problems: readonly Problem[] }> | null = null;
  let until = Number.POSITIVE_INFINITY;
  const read = async () => {
    const found = await readHeld(options, known, last);
    if ('held' in found) {
      last = found.held;
      until = found.until;
      return found.held;
    }
    return found;
  };
  return {
    current: () => {
      if (options.clock() >= until) reading = null;
      const current = reading ?? read();
      reading = current;
      current.catch(() => {
        reading = null;
      });
      return current;
    },
    invalidate: () => {
      reading = null;
    },
  };
}

type Outcome = { held: Held; until: number } | { problems: readonly Problem[] };

async function readHeld(
  options: HeldOptions,
  known: Map<string, Entry>,
  last: Held | null,
): Promise<Outcome> {
  const { roots, cache, clock } = options;
  const index = new IndexCache(known, fileClock(cache));
  const [code, reader] = await Promise.all([openCode(roots), openReader()]);
  const files = readFiles(roots, index, reader, code);
  remember(known, index);
  const { content, problems, dictionaries } = files;
  const isBroken = problems.some(({ severity, file }) => severity === 'error' && file.startsWith('locales/'));
  if (!content || isBroken) return { problems: problems.filter(({ severity }) => severity === 'error') };
  const publication = { ...onOneHost(content.publication), origin: options.origin };
  const good = { ...goodContent(content, faultsIn(problems), last?.good ?? null), publication };
  const now = clock();
  const cells = createCells(previewOf(good, now), now);
  const renderer = await openRenderer(cells, good.readBody, dictionaries, undefined, undefined, code);
  const { render } = await options.templates;
  const until = nextChange(cells, now);
  const site = createSiteVersion(roots, renderer, { render, made: options.made, memory }, until);
  const readable = { ...(withProvisional(files) ?? content), publication };
  const rendering = { cells, renderer, site, now };
  return { held: { content: readable, good, problems, dictionaries, code, reader, ...rendering }, until };
}

function remember(known: Map<string, Entry>, index: IndexCache): void {
  const { put, drop } = index.changes();
  for (const file of drop) known.delete(file);
  for (const [file, entry] of put) known.set(file, entry);
}
