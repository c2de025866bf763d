import { askGit } from '../../press/git/git.ts';
import { instantOf } from '../../publication/times.ts';
import { dataOf } from '../../story/front-matter-write.ts';
import { mayDiscard, mayPublish } from '../access/roles.ts';
import { type Desk, heldOf, mainBranch } from '../desk.ts';
import { messageOf } from '../git/message.ts';
import { discardWork, publishWork } from '../git/publish-work.ts';
import { commitWork } from '../git/work.ts';
import { WorkRefused } from '../git/work-refused.ts';
import { problemsOf, readFolder } from '../newsroom/examine.ts';
import { filesOf, type TextFolder } from '../newsroom/folder.ts';
import type { Item, Publish, Published } from '../protocol.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import { alonePublishing } from './alone-publishing.ts';
import { toDeskProblem } from './desk-problem.ts';
import { type Asking, readItem, textsOf, workOf } from './item.ts';
import { timeIn } from './new-text.ts';
import { refusedMerge } from './refused-merge.ts';
import { put, tell } from './save.ts';
import { publishedFields, standingIn, withFields } from './stages.ts';
import { isReadable, type TextFile } from './texts.ts';

/** Publishes editions of an item: they say so, and what was saved goes into the main branch. */
export function publish(
  desk: Desk,
  of: TextFolder,
  { editions }: Publish,
  asking: Asking,
): Promise<Published> {
  return alonePublishing(desk, workOf(of).name, async () => {
    const before = textsOf(desk, await heldOf(desk), of);
    const own = editions.map((edition) => before.find((one) => one.edition === edition && one.bytes));
    const texts = own.flatMap((one) => one ?? []);
    if (texts.length === 0 || texts.length < editions.length) throw refuse('desk-unknown');
    await refusePublishing(desk, of, before, texts, asking);
    const changed = await writeStages(desk, of, before, texts, asking);
    const commit = await toMain(desk, of, before, asking).catch((error: unknown) => {
      for (const [one, text] of changed) put(desk, of, { ...one, bytes: Buffer.from(text) }, one.text);
      desk.holder.changed(of);
      if (!(error instanceof WorkRefused)) throw error;
      desk.hub.tell({ type: 'lists' });
      throw refusedMerge(error, new Map(before.map(({ file, text }) => [file, text])));
    });
    desk.hub.tell({ type: 'lists' });
    return { item: await readItem(desk, of, asking), commit };
  });
}

/** The merge goes through the whole folder: who publishes must be allowed to for every edition that readers see. */
async function refusePublishing(
  desk: Desk,
  of: TextFolder,
  all: readonly TextFile[],
  texts: readonly TextFile[],
  { user }: Asking,
) {
  const live = all.filter((one) => one.bytes && standingIn(of, all, one).stage === 'published');
  const concerned = desk.repository ? [...texts, ...live] : texts;
  if (!concerned.every(({ edition }) => mayPublish(user, edition))) throw refuse('desk-not-allowed');
  const held = await heldOf(desk);
  const examined = readFolder(held, desk.roots, of, filesOf(desk.roots, of));
  const files = new Set(concerned.map(({ file }) => file));
  const errors = (await problemsOf(held, of, examined, desk.made)).filter(
    ({ severity, file }) => severity === 'error' && (files.has(file) || !file.endsWith('.md')),
  );
  if (errors.length > 0)
    throw new Refused(422, [deskProblem('desk-has-errors'), ...errors.map((one) => toDeskProblem(one))]);
}

async function writeStages(
  desk: Desk,
  of: TextFolder,
  all: readonly TextFile[],
  texts: readonly TextFile[],
  asking: Asking,
) {
  const changed: [TextFile, string][] = [];
  for (const own of texts) {
    const { stage, isOriginal } = standingIn(of, all, own);
    // What was withdrawn is published as that: its address tells readers so.
    if (stage === 'published' || stage === 'withdrawn') continue;
    const text = withFields(own, publishedFields(isOriginal ? await firstTime(desk, of, own) : null));
    if (!put(desk, of, own, text)) throw refuse('desk-conflict');
    changed.push([own, text]);
    await tell(desk, of, own.edition, text, asking, 'publish');
  }
  return changed;
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

async function toMain(
  desk: Desk,
  of: TextFolder,
  all: readonly TextFile[],
  { user }: Asking,
): Promise<string | null> {
  const { repository } = desk;
  if (!repository) return null;
  const [work, author] = [workOf(of), desk.authorOf(user)];
  await commitWork(repository, work, messageOf('edit', of.id), author);
  const texts = all.filter((one) => one.bytes && isReadable(one)).map(({ edition }) => edition);
  const shown = texts.map((edition) => `${of.folder}/${edition}.md`);
  const message = messageOf('publish', of.id);
  return desk.alone(mainBranch, () => publishWork(repository, { ...work, shown }, message, author));
}

/** Puts an item back to what the main branch has. */
export function discard(desk: Desk, of: TextFolder, asking: Asking): Promise<Item> {
  return desk.alone(workOf(of).name, async () => {
    const { repository } = desk;
    if (!repository) throw refuse('desk-no-git');
    if (!mayDiscard(asking.user)) throw refuse('desk-not-allowed');
    await discardWork(repository, workOf(of), desk.authorOf(asking.user));
    desk.finder.forget();
    desk.holder.changed(of);
    const { kind, id } = of;
    const by = { id: asking.user.id, name: asking.user.name, edition: null };
    desk.hub.tell({ type: 'changed', kind, id, edition: null, digest: null, by });
    desk.hub.tell({ type: 'lists' });
    const left = desk.finder.find(kind, id);
    if (!left) throw refuse('desk-unknown');
    return readItem(desk, left, asking);
  });
}
