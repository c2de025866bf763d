import type { IndexCache } from '../../disk/content/index-cache.ts';
import type { Roots } from '../../disk/roots.ts';
import { createLanguages, type Language } from '../../language/language.ts';
import { loadParser } from '../../markdown/parser.ts';
import { createPipeline, type Pipeline } from '../../markdown/pipeline.ts';
import { createRenderCache, type RenderCache, type Renderer } from '../../newsroom/newsroom.ts';
import type { Cells } from '../../newsroom/snapshot/cells.ts';
import type { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { type Content, createCells } from '../../newsroom/snapshot/snapshot.ts';
import { openSnapshot, type Snapshot } from '../../newsroom/snapshot/view.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import type { ParserChoice, Publication } from '../../publication/publication.ts';
import { noCode, openCode } from '../newsroom-code.ts';
import { type Files, openReader, readFiles } from '../read-newsroom.ts';

/** The languages and pipelines of all editions. The strings must be complete. */
export async function openEditions(
  { publication }: { publication: Publication },
  dictionaries: Files['dictionaries'],
  parser: ParserChoice = publication.parser,
  { blocks } = noCode,
) {
  const languages: ReadonlyMap<string, Language> = createLanguages(publication, dictionaries);
  const parse = await loadParser(parser);
  const pipelines = new Map<string, Pipeline>();
  for (const edition of publication.editions) {
    const language = languages.get(edition.id);
    if (language)
      pipelines.set(edition.id, createPipeline(edition, language, parse, blocks, publication.livePosts));
  }
  return { languages, pipelines };
}

/** A renderer over cells, wherever they are. The strings must be complete. */
export async function openRenderer(
  cells: Cells,
  readBody: Snapshot['readBody'],
  dictionaries: Files['dictionaries'],
  parser?: ParserChoice,
  cache: RenderCache = createRenderCache(),
  code = noCode,
): Promise<Renderer> {
  const snapshot = openSnapshot(cells, readBody);
  const editions = await openEditions(snapshot, dictionaries, parser, code);
  return { snapshot, ...editions, cache };
}

/** A newsroom read whole. */
export interface Opened {
  renderer: Renderer;
  content: Content;
  cells: CellDraft;
}

/**
 * Everything pages are made from, or nothing if problems forbid making any.
 *
 * @param now milliseconds since 1970-01-01 UTC
 * @param parser instead of the publication's own choice
 */
export async function openContent(
  roots: Roots,
  now: number,
  index?: IndexCache,
  parser?: ParserChoice,
): Promise<{ opened: Opened | null; problems: Problem[] }> {
  const code = await openCode(roots);
  const { content, dictionaries, problems } = readFiles(roots, index, await openReader(), code);
  if (!content || hasErrors(problems)) return { opened: null, problems };
  const cells = createCells(content, now);
  const renderer = await openRenderer(cells, content.readBody, dictionaries, parser, undefined, code);
  return { opened: { renderer, content, cells }, problems };
}
