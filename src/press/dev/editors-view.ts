import { type Entry, IndexCache } from '../../disk/content/index-cache.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { fileClock } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { countDrafts, type DraftsPage, draftsPage } from '../../newsroom/page-data/drafts.ts';
import type { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { previewOf } from '../../newsroom/snapshot/preview.ts';
import { nextChange } from '../../newsroom/snapshot/schedule.ts';
import { type Content, createCells } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import { onOneHost } from '../../publication/sites.ts';
import { type NewsroomCode, openCode } from '../newsroom-code.ts';
import { openReader, readFiles } from '../read-newsroom.ts';
import { openRenderer } from '../render/renderer.ts';
import { type LiveNewsroom, liveOf } from '../serve/live.ts';
import { type Faults, faultsIn, goodContent } from './last-good.ts';

/** The newsroom as an editor sees it: as it is where it is right, and as it last was where it is not. */
export interface Shown {
  content: Content;
  /** With what is not public yet, unless that is hidden. */
  preview: LiveNewsroom;
  /** What machines read. */
  open: LiveNewsroom;
  renderer: Renderer;
  drafts: DraftsPage;
  draftCount: number;
  /** When time alone changes it. */
  until: number;
}

/** What was read last. */
export interface Reading {
  /** `null` if nothing can be shown. */
  shown: Shown | null;
  problems: readonly Problem[];
  faults: Faults;
  /** Texts with mistakes as they are now, as far as they could be read. */
  content: Content | undefined;
}

export interface EditorsViewOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  made: DerivedFiles;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  /** Hide what is not public yet. */
  hidden: boolean;
}

/** Reads content again and again, and parses only what changed. */
export function createEditorsView(options: EditorsViewOptions): () => Promise<Reading> {
  const known = new Map<string, Entry>();
  let last: Shown | null = null;
  return async () => {
    const index = new IndexCache(known, fileClock(options.cache));
    const code = await openCode(options.roots);
    const {
      content: read,
      dictionaries,
      problems,
    } = readFiles(options.roots, index, await openReader(), code);
    const content = read && { ...read, publication: onOneHost(read.publication) };
    const { put, drop } = index.changes();
    for (const file of drop) known.delete(file);
    for (const [file, entry] of put) known.set(file, entry);
    const faults = faultsIn(problems);
    const isWhole =
      content && !problems.some(({ severity, file }) => severity === 'error' && file.startsWith('locales/'));
    if (isWhole)
      last = await show(options, goodContent(content, faults, last?.content ?? null), dictionaries, code);
    return { shown: last, problems, faults, content };
  };
}

async function show(
  { roots, made, clock, hidden }: EditorsViewOptions,
  content: Content,
  dictionaries: Parameters<typeof openRenderer>[2],
  code: NewsroomCode,
): Promise<Shown> {
  const now = clock();
  const cells = createCells(content, now);
  const rendererOf = (all: CellDraft) =>
    openRenderer(all, content.readBody, dictionaries, undefined, undefined, code);
  const renderer = await rendererOf(cells);
  const preview = await rendererOf(createCells(previewOf(content, now), now));
  const { newsroom } = openNewsroom(preview);
  const drafts = draftsPage(newsroom, preview.snapshot);
  return {
    content,
    preview: liveOf(roots, made, hidden ? renderer : preview),
    open: liveOf(roots, made, renderer),
    renderer: hidden ? renderer : preview,
    drafts,
    draftCount: hidden ? 0 : countDrafts(drafts),
    until: nextChange(cells, now),
  };
}
