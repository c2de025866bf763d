import { cellName, cellsOf } from '../newsroom/snapshot/cells.ts';
import type { CellDraft } from '../newsroom/snapshot/draft.ts';
import { urlsOf } from '../publication/urls.ts';
import type { BuildContext } from './build-context.ts';
import { isIn } from './shard.ts';

/**
 * Whether no two things can be in each other's way at paths of which something else is said than before.
 * A path is clear if one text claims it alone, nothing else is published there, and a former address is
 * one that the text itself had; whatever is not may still be right.
 */
export function addressesAreClear(
  { options: { shard }, store }: Pick<BuildContext, 'options' | 'store'>,
  cells: CellDraft,
  paths: ReadonlySet<string>,
): boolean {
  const [before, now] = [cellsOf(store.cells), cellsOf(cells)];
  return [...paths].every((path) => {
    const [owner, ...others] = now.claim(path);
    if (owner === undefined) return true;
    // What is published there, another part of the site knows.
    const url = urlsOf(now.publication()).output(path);
    if (others.length > 0 || (shard && !isIn(shard, url))) return false;
    const own = now.addresses(owner).filter((one) => one.path === path);
    const isOwn = before.claim(path).includes(owner);
    if (own.length !== 1 || (own.some(({ isFormer }) => isFormer) && !isOwn)) return false;
    const group = store.previous.page(url)?.group;
    const groups = [cellName.story(owner.replace(/^stories\//, '')), cellName.formerAddresses];
    return group === undefined || groups.includes(group);
  });
}
