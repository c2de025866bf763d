import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import { openDerivedFiles } from '../../disk/derived-files.ts';
import { createRenderCache, openNewsroom } from '../../newsroom/newsroom.ts';
import type { Cells } from '../../newsroom/snapshot/cells.ts';
import { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { address, changesOf } from '../../newsroom/snapshot/snapshot.ts';
import { updateCells } from '../../newsroom/snapshot/update.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import { markDrafts, type Problem, sortProblems } from '../../problems/problem.ts';
import type { NewsroomCode } from '../newsroom-code.ts';
import type { PressOptions } from '../options.ts';
import { pictureProblems } from '../pictures/decode-pictures.ts';
import type { StoryFiles } from '../read-newsroom.ts';
import { openEditions } from '../render/renderer.ts';
import { allPublic, withProvisional } from './readable.ts';

/**
 * What reading some stories, rendering their texts and decoding their pictures finds wrong, where all others are as
 * the last build found them: without a mistake. Links from text to text are judged where all are looked at.
 *
 * @param cells those of the last build
 * @param files the stories, and the ids of those that went
 */
export async function checkStories(
  { roots, cache }: Pick<PressOptions, 'roots' | 'cache'>,
  cells: Cells,
  files: StoryFiles & { gone: readonly string[] },
  code: NewsroomCode,
): Promise<Problem[]> {
  const readable = withProvisional(files);
  if (!readable) return sortProblems(files.problems);
  const content = allPublic(readable);
  const { publication, articles, images } = content;
  const now = new CellDraft(cells);
  const ids = new Set([...articles.map(({ story }) => story), ...files.gone]);
  updateCells(now, changesOf(content, ids), Number.POSITIVE_INFINITY);
  const snapshot = openSnapshot(now, content.readBody);
  const { dictionaries } = readDictionaries(roots, publication);
  const editions = await openEditions(content, dictionaries, undefined, code);
  const { newsroom, problems } = openNewsroom({ snapshot, ...editions, cache: createRenderCache() });
  for (const one of articles)
    newsroom.text(`stories/${one.story}`, one.edition, address(one, publication).url);
  const found = [...problems, ...(await pictureProblems(roots, images, openDerivedFiles(cache)))];
  return sortProblems([...files.problems, ...markDrafts(found, files.isDraft)]);
}
