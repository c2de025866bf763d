import { bodyReader } from '../../disk/content/bodies.ts';
import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import { type Answers, createAnswers } from '../../newsroom/queries/trace.ts';
import { type Cells, cellsOf } from '../../newsroom/snapshot/cells.ts';
import { openCode } from '../newsroom-code.ts';
import type { PressOptions } from '../options.ts';
import { openTemplates } from '../templates/templates.ts';
import type { RenderContext } from './file.ts';
import { openRenderer } from './renderer.ts';

/** What files are made from, over cells of a newsroom whose strings are complete. */
export async function openRenderContext(
  { roots, cache, parser, rendered }: Pick<PressOptions, 'roots' | 'cache' | 'parser' | 'rendered'>,
  code: string,
  cells: Cells,
  answers: Answers = createAnswers(cells),
): Promise<RenderContext> {
  const readBody = bodyReader(roots);
  const { dictionaries } = readDictionaries(roots, cellsOf(cells).publication());
  return {
    roots,
    cache,
    renderer: await openRenderer(cells, readBody, dictionaries, parser, rendered, await openCode(roots)),
    answers,
    templates: await openTemplates(roots, cache, code),
  };
}
