import { bodyReader } from '../../disk/content/content.ts';
import { readDictionaries } from '../../disk/content/dictionaries.ts';
import { digest } from '../../disk/files.ts';
import type { Renderer } from '../../newsroom/newsroom.ts';
import { createDigests, type Digests } from '../../newsroom/queries/trace.ts';
import { type Cells, cellsOf } from '../../newsroom/snapshot/cells.ts';
import { openCode } from '../newsroom-code.ts';
import type { PressOptions } from '../options.ts';
import { openTemplates } from '../templates/templates.ts';
import type { RenderContext } from './file.ts';
import { openRenderer } from './renderer.ts';

/** What files are made from, over cells of a newsroom whose strings are complete. */
export async function openRenderContext(
  {
    roots,
    cache,
    parser,
    feedTexts,
  }: Pick<PressOptions, 'roots' | 'cache' | 'parser'> & {
    feedTexts?: Renderer['feedTexts'] | undefined;
  },
  code: string,
  cells: Cells,
  digests?: Digests,
): Promise<RenderContext> {
  const readBody = bodyReader(roots);
  const { dictionaries } = readDictionaries(roots, cellsOf(cells).publication());
  return {
    roots,
    cache,
    renderer: await openRenderer(cells, readBody, dictionaries, parser, feedTexts, await openCode(roots)),
    digests: digests ?? createDigests(cells, readBody, digest),
    templates: await openTemplates(roots, cache, code),
  };
}
