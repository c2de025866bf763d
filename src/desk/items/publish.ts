import { mayDiscard, mayPublish } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { toDeskProblem } from '../desk-problem.ts';
import { Deadline, waitForLocks } from '../git/locks.ts';
import { messageOf } from '../git/message.ts';
import { discardWork, publishWork } from '../git/publish-work.ts';
import { commitWork } from '../git/work.ts';
import { WorkRefused } from '../git/work-refused.ts';
import { problemsOf, readFolder } from '../newsroom/examine.ts';
import { filesOf, type TextFolder } from '../newsroom/folder.ts';
import { textNamesIn } from '../newsroom/text-names.ts';
import type { Item, Publish, Published } from '../protocol.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import { type Asking, readItem, textsOf, workOf } from './item.ts';
import { type Written, writeStages } from './publish-stages.ts';
import { publishing } from './publishing.ts';
import { refusedMerge } from './refused-merge.ts';
import { put } from './save.ts';
import { standingIn } from './stages.ts';
import { isReadable, type TextFile } from './texts.ts';

/** The texts of an item, and those that are to be published. */
interface Texts {
  all: TextFile[];
  texts: TextFile[];
}

/** Publishes editions of an item: they say so, and what was saved goes into the main branch. */
export async function publish(
  desk: Desk,
  of: TextFolder,
  wanted: Publish,
  asking: Asking,
): Promise<Published> {
  const asked = await textsToPublish(desk, of, wanted, asking);
  const seen = wanted.seen ?? digestsOf(asked.all);
  const commit = await publishing(desk, workOf(of).name, async () => {
    const found = await textsToPublish(desk, of, wanted, asking);
    for (const { edition, digest } of found.all)
      if (digest !== (seen[edition] ?? '')) throw refuse('desk-saved-meanwhile');
    await refuseMistakes(desk, of, found);
    return () => putOut(desk, of, found, asking);
  });
  desk.hub.tell({ type: 'lists' });
  return { item: await readItem(desk, of, asking), commit };
}

const digestsOf = (texts: readonly TextFile[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ edition, digest }) => [edition, digest]));

/** Reads them; refuses what is not there, and what the user may not publish. */
async function textsToPublish(
  desk: Desk,
  of: TextFolder,
  { editions }: Publish,
  { user }: Asking,
): Promise<Texts> {
  const all = textsOf(desk, await heldOf(desk), of);
  const texts = all.filter(({ edition, bytes }) => bytes && editions.includes(edition));
  if (texts.length === 0 || editions.some((one) => !texts.some(({ edition }) => edition === one)))
    throw refuse('desk-unknown');
  if (!concernedOf(desk, of, { all, texts }).every(({ edition }) => mayPublish(user, edition)))
    throw refuse('desk-not-allowed');
  return { all, texts };
}

/** The merge goes through the whole folder: who publishes must be allowed to for every edition that readers see. */
function concernedOf(desk: Desk, of: TextFolder, { all, texts }: Texts): TextFile[] {
  const live = all.filter((one) => one.bytes && standingIn(of, all, one).stage === 'published');
  return desk.repository ? [...texts, ...live] : texts;
}

async function refuseMistakes(desk: Desk, of: TextFolder, found: Texts): Promise<void> {
  const held = await heldOf(desk);
  const examined = readFolder(held, desk.roots, of, filesOf(desk.roots, of));
  const files = new Set(concernedOf(desk, of, found).map(({ file }) => file));
  const errors = (await problemsOf(held, of, examined, desk.made)).filter(
    ({ severity, file }) => severity === 'error' && (files.has(file) || !file.endsWith('.md')),
  );
  if (errors.length === 0) return;
  const names = textNamesIn(held.content);
  const texts = new Map(found.all.map(({ file, text }) => [file, text]));
  const told = errors.map((one) => toDeskProblem(one, names, texts.get(one.file)));
  throw new Refused(422, [deskProblem('desk-has-errors'), ...told]);
}

/** Whatever comes of it: what could not be published says so no more. @returns the merge in the main branch */
async function putOut(desk: Desk, of: TextFolder, found: Texts, asking: Asking): Promise<string | null> {
  const changed: Written[] = [];
  try {
    await writeStages(desk, of, found, asking, (one) => changed.push(one));
    return await toMain(desk, of, found.all, asking);
  } catch (error) {
    for (const [one, text] of changed) put(desk, of, { ...one, bytes: Buffer.from(text) }, one.text);
    if (changed.length > 0) desk.uncommitted.add(workOf(of).name);
    desk.holder.changed(of);
    desk.hub.tell({ type: 'lists' });
    if (!(error instanceof WorkRefused)) throw error;
    throw refusedMerge(error, new Map(found.all.map(({ file, text }) => [file, text])));
  }
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
  return publishWork(repository, { ...work, shown }, messageOf('publish', of.id), author);
}

/** Puts an item back to what the main branch has. */
export async function discard(desk: Desk, of: TextFolder, asking: Asking): Promise<Item> {
  const { repository } = desk;
  if (!repository) throw refuse('desk-no-git');
  if (!mayDiscard(asking.user)) throw refuse('desk-not-allowed');
  const { name } = workOf(of);
  await desk.counted(async () => {
    await waitForLocks(repository, name, new Deadline());
    await desk.alone(name, () =>
      discardWork(repository, workOf(of), desk.authorOf(asking.user)).finally(() =>
        tellDiscarded(desk, of, asking),
      ),
    );
  });
  const left = desk.finder.find(of.kind, of.id);
  if (!left) throw refuse('desk-unknown');
  return readItem(desk, left, asking);
}

function tellDiscarded(desk: Desk, of: TextFolder, { user }: Asking): void {
  desk.finder.forget();
  desk.holder.changed(of);
  const { kind, id } = of;
  const by = { id: user.id, name: user.name, edition: null };
  desk.hub.tell({ type: 'changed', kind, id, edition: null, digest: null, by });
  desk.hub.tell({ type: 'lists' });
}
