import type { TextStatus } from '../../import/draft/status.ts';
import type { Item } from '../../import/item.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Stage, statusAt } from '../../story/article.ts';
import { dataOf } from '../../story/front-matter-write.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import type { Records } from './records.ts';

/** What became of the texts of a run: `content/stories/2026/01/some-story/en` → whether readers see it. */
export type Statuses = Map<string, TextStatus>;

const main = (tag = '') => tag.toLowerCase().split(/[-_]/)[0];

/** Whether the original of an item has not come in this run: whether it is public decides whether a translation is. */
export function waitsForOriginal(
  { pair, language }: Pick<Item, 'pair' | 'language'>,
  { records, statuses, publication }: { records: Records; statuses: Statuses; publication: Publication },
): boolean {
  if (!pair?.from || language === undefined || main(pair.from) === main(language)) return false;
  const original = saidOriginal({ pair }, '', publication);
  const folder = records.byPair.get(pair.key);
  return original !== undefined && !statuses.has(`${folder}/${original}`);
}

/** The edition that the origin says the text was translated from: it may come later. */
export function saidOriginal(
  { pair }: Pick<Item, 'pair'>,
  edition: string,
  { editions }: Publication,
): string | undefined {
  const found = editions.find(({ language }) => main(language) === main(pair?.from));
  return found && found.id !== edition ? found.id : undefined;
}

/** The edition of a folder that others translate: the first that was imported. */
export function originalIn(records: Records, folder: string, edition: string): string | undefined {
  const all = Object.entries(records.byFolder.get(folder) ?? {});
  return all.find(([one, { of }]) => one !== edition && of === undefined)?.[0];
}

/** Whether readers see the original beside a text. */
export function isPublic(roots: Roots, statuses: Statuses, folder: string, edition: string): boolean {
  const here = statuses.get(`${folder}/${edition}`);
  if (here !== undefined) return here === 'published';
  const file = pathOf(roots, `${folder}/${edition}.md`);
  const text = exists(file) ? decode(read(file)) : null;
  const data = text === null ? undefined : dataOf(text)?.data;
  return data !== undefined && statusAt((data['status'] ?? 'published') as Stage) === 'published';
}
