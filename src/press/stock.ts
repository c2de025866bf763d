import type { Reader } from '../markdown/reader.ts';
import { cellsOf } from '../newsroom/snapshot/cells.ts';
import type { CellDraft } from '../newsroom/snapshot/draft.ts';
import type { Snapshot } from '../newsroom/snapshot/view.ts';
import type { BuildContext } from './build-context.ts';
import type { ContentUpdate } from './run-build.ts';

/** What reads texts; nothing is loaded if there are none to read. */
export async function readerFor(folders: ReadonlyMap<string, unknown>): Promise<Reader> {
  if (folders.size === 0) return () => ({ type: 'root', children: [] });
  const { openReader } = await import('./renderer.ts');
  return openReader();
}

/** What pages are made from; it is loaded only if there are any to make. */
export async function stockShop(
  { options, store }: BuildContext,
  cells: CellDraft,
  readBody: Snapshot['readBody'],
): ReturnType<ContentUpdate['stock']> {
  const { roots, cache, parser, feedTexts } = options;
  const [{ openRenderer }, { openTemplates }, { readDictionaries }] = await Promise.all([
    import('./renderer.ts'),
    import('./templates/templates.ts'),
    import('../disk/content/dictionaries.ts'),
  ]);
  const { dictionaries } = readDictionaries(roots, cellsOf(cells).publication());
  return {
    renderer: await openRenderer(cells, readBody, dictionaries, parser, feedTexts),
    templates: await openTemplates(roots, cache, store.code),
  };
}
