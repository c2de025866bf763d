import { alwaysPublic, endOfTime } from '../../checks/addresses.ts';
import { runSharedChecks } from '../../checks/check.ts';
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
import type { Finding, Problem } from '../../problems/problem.ts';
import { onOneHost } from '../../publication/sites.ts';

/** The newsroom as it was read last, with what is not public yet. */
export interface Held {
  /** With the texts that have mistakes, as far as they can be read. */
  content: Content;
  /** The texts without mistakes. */
  sound: Content;
  /** The same, and in place of those that have mistakes what they last were without. */
  good: Content;
  problems: readonly Problem[];
  dictionaries: Files['dictionaries'];
  code: NewsroomCode;
  reader: Reader;
  cells: CellDraft;
  /** Of all that ever has an address, to tell who else has one. */
  always: () => CellDraft;
  /** What is wrong with content as a whole. */
  shared: () => readonly Finding[];
  renderer: Renderer;
  site: SiteVersion;
  now: number;
  /** When time alone changes it, in milliseconds since 1970-01-01 UTC. */
  until: number;
  /** How many changes of single folders lie on what was read whole. */
  layers: number;
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

/** Bytes of rendered pages that are kept. */
const memory = 16 * 1024 * 1024;

/** The newsroom, or why it can't be shown. */
export type Outcome = Held | { problems: readonly Problem[] };

/**
 * Reads the whole newsroom.
 *
 * @param known what files said when they were read before; kept up to date
 * @param last the newsroom as it was before
 */
export async function readHeld(
  options: HeldOptions,
  known: Map<string, Entry>,
  last: Held | null,
): Promise<Outcome> {
  const { roots, cache, clock, origin } = options;
  const index = new IndexCache(known, fileClock(cache));
  const [code, reader] = await Promise.all([openCode(roots), openReader()]);
  const files = readFiles(roots, index, reader, code);
  remember(known, index);
  const { content: sound, problems, dictionaries } = files;
  if (!sound || problems.some(isOfStrings)) return { problems: problems.filter(isError) };
  const publication = { ...onOneHost(sound.publication), origin };
  const good = { ...goodContent(sound, faultsIn(problems), last?.good ?? null), publication };
  const now = clock();
  const cells = createCells(previewOf(good, now), now);
  const renderer = await openRenderer(cells, good.readBody, dictionaries, undefined, undefined, code);
  const content = { ...(withProvisional(files) ?? sound), publication };
  return {
    ...{ content, sound, good, problems, dictionaries, code, reader, cells, now, layers: 0 },
    ...sharedOf(sound),
    ...siteOf(options, renderer, cells, now),
  };
}

const isError = ({ severity }: Problem) => severity === 'error';
const isOfStrings = (one: Problem) => isError(one) && one.file.startsWith('locales/');

/** What can be told of content as a whole, once somebody asks. */
function sharedOf(content: Content): Pick<Held, 'always' | 'shared'> {
  const always = once(() => createCells(alwaysPublic(content), endOfTime));
  return { always, shared: once(() => runSharedChecks(content, always())) };
}

/** The pages of the site over cells. */
export function siteOf(
  { roots, made, templates }: HeldOptions,
  renderer: Renderer,
  cells: CellDraft,
  now: number,
): Pick<Held, 'renderer' | 'site' | 'until'> {
  const render: Templates['render'] = async (...page) => (await templates).render(...page);
  const until = nextChange(cells, now);
  return { renderer, site: createSiteVersion(roots, renderer, { render, made, memory }, until), until };
}

/** What a function gives, once somebody asks. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remember(known: Map<string, Entry>, index: IndexCache): void {
  const { put, drop } = index.changes();
  for (const file of drop) known.delete(file);
  for (const [file, entry] of put) known.set(file, entry);
}
