import { setImmediate } from 'node:timers/promises';
import { exists, fileClock, legible, read } from '../disk/files.ts';
import { type Entry, IndexCache } from '../disk/index-cache.ts';
import type { MadeFiles } from '../disk/made-files.ts';
import { pathOf, type Roots } from '../disk/roots.ts';
import { type Library, openNewsroom } from '../newsroom/newsroom.ts';
import { nextChange } from '../newsroom/next-change.ts';
import { countDrafts, type DraftsPage, draftsPage } from '../newsroom/pages/desk.ts';
import { previewOf } from '../newsroom/preview.ts';
import { asker } from '../newsroom/queries.ts';
import type { Route } from '../newsroom/routes.ts';
import { type Content, createCells, inMemory } from '../newsroom/snapshot.ts';
import type { Problem } from '../problems/problem.ts';
import { urls } from '../publication/urls.ts';
import { type Faults, faultsIn, goodContent } from './dev-good.ts';
import { openReader, readFiles, stockLibrary } from './library.ts';
import { type LiveNewsroom, liveOf } from './live.ts';

/** The newsroom as an editor sees it: as it is where it is right, and as it last was where it is not. */
export interface Shown {
  content: Content;
  /** With what is not public yet, unless that is hidden. */
  preview: LiveNewsroom;
  /** What machines read. */
  open: LiveNewsroom;
  library: Library;
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

export interface DeskOptions {
  roots: Roots;
  /** The cache folder, absolute. */
  cache: string;
  made: MadeFiles;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  clock: () => number;
  /** Hide what is not public yet. */
  hidden: boolean;
}

/** Reads content again and again, and parses only what changed. */
export function createDesk(options: DeskOptions): () => Promise<Reading> {
  const known = new Map<string, Entry>();
  let last: Shown | null = null;
  return async () => {
    const index = new IndexCache(known, fileClock(options.cache));
    const { content, dictionaries, problems } = readFiles(options.roots, index, await openReader());
    const { put, drop } = index.changes();
    for (const file of drop) known.delete(file);
    for (const [file, entry] of put) known.set(file, entry);
    const faults = faultsIn(problems);
    const isWhole =
      content && !problems.some(({ severity, file }) => severity === 'error' && file.startsWith('locales/'));
    if (isWhole)
      last = await show(options, goodContent(content, faults, last?.content ?? null), dictionaries);
    return { shown: last, problems, faults, content };
  };
}

async function show(
  { roots, made, clock, hidden }: DeskOptions,
  content: Content,
  dictionaries: Parameters<typeof stockLibrary>[2],
): Promise<Shown> {
  const now = clock();
  const cells = createCells(content, now);
  const stock = (all: ReadonlyMap<string, unknown>) =>
    stockLibrary(inMemory(all), content.readBody, dictionaries);
  const library = await stock(cells);
  const preview = await stock(createCells(previewOf(content, now), now));
  const { newsroom } = openNewsroom(preview, asker(preview.snapshot));
  const drafts = draftsPage(newsroom, preview.snapshot);
  return {
    content,
    preview: liveOf(roots, made, hidden ? library : preview),
    open: liveOf(roots, made, library),
    library: hidden ? library : preview,
    drafts,
    draftCount: hidden ? 0 : countDrafts(drafts),
    until: nextChange(inMemory(cells), now),
  };
}

/** What is wrong with the text that a route shows, or would show at an address where nothing is. */
export function faultsAt(
  { shown, faults, problems, content }: Reading,
  route: Route,
  roots: Roots,
): Problem[] {
  const { template, edition, id } = route;
  const isIt = (one: { edition: string }, own: string) => one.edition === edition && own === id;
  if (template === 'article' || template === 'page') {
    const found =
      template === 'article'
        ? shown?.content.articles.find((one) => isIt(one, one.story))
        : shown?.content.pages.find((one) => isIt(one, one.id));
    return found ? faults.of(found.body.file) : [];
  }
  return template === 'not-found' || id === 'not-found'
    ? problemsOfLost(problems, content, route.url, roots)
    : [];
}

/** The problems of a text that was never right, or of what it is a translation of, at the address that it means to have. */
function problemsOfLost(
  problems: readonly Problem[],
  content: Content | undefined,
  path: string,
  roots: Roots,
): Problem[] {
  const [edition = '', ...rest] = path.split('/').filter(Boolean).map(plain);
  const name = rest.at(-1);
  const texts = [...(content?.articles ?? []), ...(content?.pages ?? [])];
  return problems.filter(({ severity, file }) => {
    if (severity !== 'error' || !file.endsWith('.md') || name === undefined) return false;
    const folder = file.slice(0, file.lastIndexOf('/'));
    const own = `${folder}/${edition}.md`;
    const slug = texts.find(({ body }) => body.file === own)?.slug ?? slugIn(pathOf(roots, own));
    return name === slug || (slug === undefined && folder.endsWith(`/${name}`));
  });
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const slugIn = (place: string) =>
  exists(place) ? /^slug:[ \t]*["']?([^\s"'#]+)/m.exec(legible(read(place)))?.[1] : undefined;

/** How long texts are rendered before others get their turn, in milliseconds. */
const turn = 20;

/** Renders every text that is not known to be right, and tells of what is wrong with each. */
export async function* reviewTexts({ library }: Shown, right: Set<string>): AsyncGenerator<Problem[]> {
  const { snapshot } = library;
  const texts = [
    ...[...snapshot.stories()]
      .flatMap((id) => snapshot.story(id))
      .map((one) => ({ owner: `stories/${one.story}`, ...one })),
    ...snapshot.pages.map((one) => ({ owner: `pages/${one.id}`, ...one })),
  ];
  let since = performance.now();
  for (const { owner, edition, body } of texts) {
    if (right.has(body.digest)) continue;
    const { newsroom, problems } = openNewsroom(library, asker(snapshot));
    newsroom.html('page', owner, edition, urls.chooser());
    if (problems.length === 0) right.add(body.digest);
    else yield problems;
    if (performance.now() - since < turn) continue;
    await setImmediate();
    since = performance.now();
  }
}
