import { problem } from '../../problems/problem.ts';
import { isDeviceName } from '../../publication/file-names.ts';
import { idPattern } from '../../publication/schema.ts';
import type { TextFront } from '../../story/front-matter.ts';
import { type Folder, isDraft } from '../../story/resolve-folder.ts';
import { type Scan, start, type TextSchema } from './texts.ts';

/** A folder below `content/<kind>` that was read. */
type ReadFolder<F> = Folder<F> & { folder: string };

/**
 * A folder's name is an id for ever: it must be fit for addresses, and nobody else's. Of two that
 * have one, the drafts yield. What is refused is not remembered: it may be right by another's change.
 */
export function refuseIds<F extends TextFront>(
  { kind, problems, index }: Pick<Scan<TextSchema>, 'kind' | 'problems' | 'index'>,
  read: readonly ReadFolder<F>[],
): void {
  const homes = new Map<string, string>();
  const nameOf = (one: ReadFolder<F>) => [...one.files.map(({ body }) => body), ...one.unread][0]?.file ?? '';
  for (const one of read.toSorted((a, b) => Number(isDraft(a)) - Number(isDraft(b)))) {
    const { id, folder } = one;
    const other = homes.get(id);
    if (other) problems.push(problem('duplicate-story', { id, other }, start(nameOf(one))));
    else if (!idPattern.test(id)) problems.push(problem('folder-name', { name: id }, start(nameOf(one))));
    else if (isDeviceName(id)) problems.push(problem('reserved-name', { name: id }, start(nameOf(one))));
    else homes.set(id, `content/${kind}/${folder}`);
    one.refused = homes.get(id) !== `content/${kind}/${folder}`;
    if (one.refused) for (const { body } of one.files) index.forget(body.file);
  }
}
