import { accept } from '../../press/translation/accept.ts';
import { mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { toDeskProblem } from '../desk-problem.ts';
import { readFolder } from '../newsroom/examine.ts';
import { filesOf, type TextFolder } from '../newsroom/folder.ts';
import { textNamesIn } from '../newsroom/text-names.ts';
import type { Accept, Saved } from '../protocol.ts';
import { Refused, refuse } from '../refused.ts';
import { type Asking, textsOf, workOf } from './item.ts';
import { tell, textOf } from './save.ts';
import { originalAmong, readText } from './texts.ts';

/** Says in a translation that it is up to date, whole or in some parts. */
export function acceptText(
  desk: Desk,
  of: TextFolder,
  edition: string,
  { blocks, base }: Accept,
  asking: Asking,
): Promise<Saved> {
  return desk.alone(workOf(of).name, async () => {
    const held = await heldOf(desk);
    const texts = textsOf(desk, held, of);
    const own = texts.find((one) => one.edition === edition);
    if (!own?.bytes) throw refuse('desk-unknown');
    const original = originalAmong(texts)?.edition ?? edition;
    if (!mayWrite(asking.user, { kind: of.kind, edition, original })) throw refuse('desk-not-allowed');
    if (own.text !== base) throw refuse('desk-conflict');
    const { content } = readFolder(held, desk.roots, of, filesOf(desk.roots, of));
    const stories = { roots: desk.roots, content, reader: held.reader };
    const result = accept(stories, { file: own.file, blocks, minor: false, dryRun: false });
    if ('problem' in result) throw new Refused(422, [toDeskProblem(result.problem, textNamesIn(content))]);
    const { text } = readText(desk.roots, of, edition);
    const changed = text !== own.text;
    const commit = changed ? await tell(desk, of, edition, text, asking, 'accept') : null;
    return { changed, merged: false, commit, text: await textOf(desk, of, edition, asking) };
  });
}
