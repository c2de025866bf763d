import path from 'node:path';
import { writeWithin } from '../../disk/desk/write-file.ts';
import { digest } from '../../disk/files.ts';
import { usualMegabytes } from '../../publication/file-sizes.ts';
import { dataOf } from '../../story/front-matter-write.ts';
import { bodyStart } from '../../story/source.ts';
import { mayMove, mayPublish, mayWrite, type Target } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { type Action, messageOf } from '../git/message.ts';
import { mergeDraft } from '../merge/merge.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Draft, Save, Saved } from '../protocol.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import { type Asking, readTexts, textsOf, workOf } from './item.ts';
import { newTranslation } from './new-text.ts';
import { isReadable, originalAmong, stageOf, type TextFile } from './texts.ts';
import { written } from './written.ts';

/** How often a text is read again that others change while it is written. */
const tries = 5;

/** Saves what was typed. Nothing is written if others changed the same words meanwhile. */
export function saveText(
  desk: Desk,
  of: TextFolder,
  edition: string,
  save: Save,
  asking: Asking,
): Promise<Saved> {
  return desk.alone(workOf(of).name, async () => {
    const { before, after, merged } = await write(desk, of, edition, save, asking);
    const changed = before.text !== after;
    const commit =
      changed || desk.uncommitted.has(workOf(of).name)
        ? await tell(desk, of, edition, after, asking, before.bytes === null ? 'begin' : 'edit')
        : null;
    return { changed, merged, commit, text: await textOf(desk, of, edition, asking) };
  });
}

/** One text of an item, as its files say it. */
export async function textOf(
  desk: Desk,
  of: TextFolder,
  edition: string,
  asking: Asking,
): Promise<Saved['text']> {
  const { texts } = await readTexts(desk, of, asking);
  const found = texts.find((one) => one.edition === edition);
  if (!found) throw refuse('desk-unknown');
  return found;
}

export function tell(
  desk: Desk,
  of: TextFolder,
  edition: string,
  text: string,
  { user }: Asking,
  action: Action,
) {
  const message = messageOf(action, of.id, edition);
  const { kind, id } = of;
  const file = `content/${of.folder}/${edition}.md`;
  return written(desk, user, { kind, id, edition, digest: digest(text), file, work: workOf(of), message });
}

async function write(desk: Desk, of: TextFolder, edition: string, save: Save, asking: Asking) {
  for (let round = 0; round < tries; round += 1) {
    const texts = textsOf(desk, await heldOf(desk), of);
    const before = texts.find((one) => one.edition === edition);
    if (!before) throw refuse('desk-unknown');
    const { text, merged } = await mergedText(desk, of, texts, before, save);
    guard(desk, of, texts, before, text, asking);
    if (text === before.text || put(desk, of, before, text)) return { before, after: text, merged };
  }
  throw refuse('desk-conflict');
}

/** Writes the file of a text. @returns whether nobody else did meanwhile */
export const put = (
  { roots }: Desk,
  { folder }: TextFolder,
  { edition, bytes }: TextFile,
  text: string,
): boolean =>
  writeWithin(roots.content, path.join(roots.content, folder, `${edition}.md`), Buffer.from(text), bytes);

/** What was typed into a text that said nothing, with a break behind its last line, as files have: nobody sees that it is missing. */
function ended(draft: Draft): Draft {
  if (draft.base.slice(bodyStart(draft.base) ?? 0).trim() !== '') return draft;
  const { text, body } = draft;
  return { ...draft, ...(text && { text: withEnd(text) }), ...(body && { body: withEnd(body) }) };
}
const withEnd = (text: string): string => (/[\r\n]$/.test(text) ? text : `${text}\n`);

async function mergedText(
  desk: Desk,
  of: TextFolder,
  texts: readonly TextFile[],
  before: TextFile,
  save: Draft,
) {
  if (!isReadable(before)) throw refuse('desk-encoding');
  // Of two who begin a text, the second changes what both began with.
  const base = save.base === '' ? await newTranslation(desk, of, texts, save) : save.base;
  const merged = mergeDraft(ended({ ...save, base }), before.text === '' ? base : before.text);
  if ('fixed' in merged) throw refuse('desk-fixed', { path: merged.fixed });
  if ('text' in merged) return merged;
  const problems = [deskProblem('desk-conflict', { file: before.file })];
  throw new Refused(409, problems, { problems, ...merged.conflict });
}

/** Refuses what the user may not do, whatever way they try. */
function guard(
  desk: Desk,
  of: TextFolder,
  texts: readonly TextFile[],
  before: TextFile,
  text: string,
  { user }: Asking,
): void {
  const original = originalAmong(texts);
  const { edition } = before;
  const target: Target = { kind: of.kind, edition, original: original?.edition ?? edition };
  if (!mayWrite(user, target)) throw refuse('desk-not-allowed');
  if (Buffer.byteLength(text) > usualMegabytes.text * 1e6) throw refuse('desk-too-large');
  if (text === before.text) return;
  const base = original && original !== before ? original.data : null;
  const from = before.bytes ? stageOf(before.data, base) : 'draft';
  const to = stageOf(dataOf(text)?.data ?? null, base);
  if (!mayMove(user, target, from, to)) throw refuse('desk-stage');
  // Where there is no Git, what is saved is published as soon as the site is built.
  const isOut = from === 'published' || from === 'withdrawn';
  if (!desk.repository && isOut && !mayPublish(user, edition)) throw refuse('desk-stage');
}
