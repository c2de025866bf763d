import { runChecks, runStoryChecks } from '../checks/check.ts';
import { readContent } from '../disk/content/content.ts';
import { readDictionaries } from '../disk/content/dictionaries.ts';
import type { IndexCache } from '../disk/content/index-cache.ts';
import { locate } from '../disk/content/locate.ts';
import type { Roots } from '../disk/roots.ts';
import { createLanguages, type Dictionary, type Language } from '../language/language.ts';
import { loadParser } from '../markdown/parser.ts';
import { createPipeline, type Pipeline } from '../markdown/pipeline.ts';
import { createReader, type Reader } from '../markdown/reader.ts';
import type { Renderer } from '../newsroom/newsroom.ts';
import { createTextCache } from '../newsroom/queries/text-cache.ts';
import type { Cells } from '../newsroom/snapshot/cells.ts';
import { type Content, createCells, inMemory } from '../newsroom/snapshot/snapshot.ts';
import { openSnapshot, type Snapshot } from '../newsroom/snapshot/view.ts';
import { hasErrors, markDrafts, type Problem, sortProblems } from '../problems/problem.ts';
import type { ParserChoice, Publication } from '../publication/publication.ts';
import type { Provisional } from '../story/provisional.ts';

/** The files of a newsroom, read and checked. */
export interface Files {
  /** `undefined` if the publication itself can't be read. */
  content: Content | undefined;
  dictionaries: Record<string, Dictionary>;
  problems: Problem[];
  /** Whether the mistakes of a file are a draft's. */
  isDraft: (file: string) => boolean;
  /** The texts that are not in `content`, since they have mistakes. */
  provisional: Provisional;
}

/** What reads texts to tell their blocks apart; both parsers give the same ones. */
export async function openReader(): Promise<Reader> {
  return createReader(await loadParser('auto'));
}

/** Reads content and strings and checks them; the texts themselves are not rendered yet. */
export function readFiles(roots: Roots, index?: IndexCache, reader?: Reader): Files {
  const { content, problems, ...read } = readContent(roots, index, reader);
  if (!content) return { content, dictionaries: {}, problems, ...read };
  const strings = readDictionaries(roots, content.publication);
  const provisional = { ...content, articles: read.provisional.articles };
  const findings = locate(roots, [...runChecks(content), ...runStoryChecks(provisional)]);
  const all = sortProblems([...problems, ...strings.problems, ...findings]);
  const marked = markDrafts(all, read.isDraft);
  return { content, dictionaries: strings.dictionaries, problems: marked, ...read };
}

/** The languages and pipelines of all editions. The strings must be complete. */
export async function openEditions(
  { publication }: { publication: Publication },
  dictionaries: Files['dictionaries'],
  parser: ParserChoice = publication.parser,
) {
  const languages: ReadonlyMap<string, Language> = createLanguages(publication, dictionaries);
  const parse = await loadParser(parser);
  const pipelines = new Map<string, Pipeline>();
  for (const edition of publication.editions) {
    const language = languages.get(edition.id);
    if (language) pipelines.set(edition.id, createPipeline(edition, language, parse));
  }
  return { languages, pipelines };
}

/** A renderer over cells, wherever they are. The strings must be complete. */
export async function openRenderer(
  cells: Cells,
  readBody: Snapshot['readBody'],
  dictionaries: Files['dictionaries'],
  parser?: ParserChoice,
  feedTexts: Renderer['feedTexts'] = createTextCache(),
): Promise<Renderer> {
  const snapshot = openSnapshot(cells, readBody);
  const editions = await openEditions(snapshot, dictionaries, parser);
  return { snapshot, ...editions, feedTexts };
}

/** A newsroom read whole. */
export interface Opened {
  renderer: Renderer;
  content: Content;
  cells: ReadonlyMap<string, unknown>;
}

/**
 * Everything pages are made from, or nothing if problems forbid making any.
 *
 * @param now milliseconds since 1970-01-01 UTC
 * @param parser instead of the publication's own choice
 */
export async function openLibrary(
  roots: Roots,
  now: number,
  index?: IndexCache,
  parser?: ParserChoice,
): Promise<{ opened: Opened | null; problems: Problem[] }> {
  const { content, dictionaries, problems } = readFiles(roots, index, await openReader());
  if (!content || hasErrors(problems)) return { opened: null, problems };
  const cells = createCells(content, now);
  const renderer = await openRenderer(inMemory(cells), content.readBody, dictionaries, parser);
  return { opened: { renderer, content, cells }, problems };
}
