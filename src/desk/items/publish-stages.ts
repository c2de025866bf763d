import { askGit } from '../../press/git/git.ts';
import { instantOf } from '../../publication/times.ts';
import { dataOf } from '../../story/front-matter-write.ts';
import { type Desk, heldOf } from '../desk.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import { refuse } from '../refused.ts';
import type { Asking } from './item.ts';
import { timeIn } from './new-text.ts';
import { put, tell } from './save.ts';
import { publishedFields, standingIn, withFields } from './stages.ts';
import type { TextFile } from './texts.ts';

/** A text that was written, and what it says by now. */
export type Written = readonly [before: TextFile, text: string];

/**
 * Makes texts say that they are published.
 *
 * @param wrote told of each as soon as it is written
 */
export async function writeStages(
  desk: Desk,
  of: TextFolder,
  { all, texts }: { all: readonly TextFile[]; texts: readonly TextFile[] },
  asking: Asking,
  wrote: (one: Written) => void,
): Promise<void> {
  for (const own of texts) {
    const { stage, isOriginal } = standingIn(of, all, own);
    // What was withdrawn is published as that: its address tells readers so.
    if (stage === 'published' || stage === 'withdrawn') continue;
    const text = withFields(own, publishedFields(isOriginal ? await firstTime(desk, of, own) : null));
    if (!put(desk, of, own, text)) throw refuse('desk-conflict');
    wrote([own, text]);
    await tell(desk, of, own.edition, text, asking, 'publish');
  }
}

/** The time at which a text is published for the first time, if it does not say a later one. `null`: as it says. */
async function firstTime(desk: Desk, of: TextFolder, { data, edition }: TextFile): Promise<string | null> {
  const { repository } = desk;
  const said = data?.['published'];
  if (!repository || of.kind !== 'story' || typeof said !== 'string') return null;
  const { timeZone } = (await heldOf(desk)).content.publication;
  const now = desk.clock();
  if (instantOf(said, timeZone) > now) return null;
  const main = await askGit(repository.folder, ['cat-file', 'blob', `HEAD:./${of.folder}/${edition}.md`]);
  const before = main === null ? null : dataOf(main)?.data;
  const wasPublished =
    before !== null && !['draft', 'review', 'ready'].includes(String(before?.['status'] ?? ''));
  return wasPublished ? null : timeIn(now, timeZone);
}
