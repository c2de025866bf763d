import type { Draft } from '../../import/draft/draft.ts';
import { textOf, treeOf } from '../../import/draft/text-of.ts';
import { isDeviceName } from '../../publication/file-names.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import type { Known, Records } from './records.ts';

/** Where the text of a draft goes. */
export interface Place {
  /** `content/stories/2026/01/some-story` */
  folder: string;
  /** What was imported there before as the same item. */
  known?: Known | undefined;
  /** A text of the newsroom that says the same, of which no import is known: it is left alone. */
  same?: true | undefined;
}

/** Paragraphs of this many characters are not the same by chance. */
const telling = 40;

/**
 * Finds the place of a draft: that of the item if it was imported before, wherever it lies today; beside the other
 * languages of its pair; else a folder of its own, in the month of its publication.
 *
 * @param id the id that the editor asked for
 * @returns the folder of another story, if that has this id
 */
export function placeOf(
  roots: Roots,
  records: Records,
  draft: Draft,
  { id, published, input }: { id: string | undefined; published: string; input: string },
): Place | { taken: string } {
  const { item, edition } = draft;
  const known = records.byGuid.get(item.guid);
  if (known) return { folder: known.folder, known };
  const kind = item.kind === 'page' ? 'pages' : 'stories';
  const namesake = records.folders.get(`${kind}/${id ?? draft.id}`);
  const kin = namesake === undefined ? undefined : kinIn(roots, records, draft, { folder: namesake, input });
  // Asked before its pair, which may have come to lie elsewhere since a text that is here was not imported.
  if (kin?.same) return kin;
  const paired = item.pair && records.byPair.get(item.pair.key);
  if (paired && !exists(pathOf(roots, `${paired}/${edition.id}.md`))) return { folder: paired };
  if (kin) return kin;
  if (namesake && id !== undefined) return { taken: `${namesake}/${edition.id}.md` };
  const own = id ?? freeId(records, kind, draft.id);
  const month = kind === 'pages' ? [] : published.slice(0, 7).split('-');
  return { folder: ['content', kind, ...month, own].join('/') };
}

/**
 * A folder whose text shares a paragraph with the draft: an earlier version that had no guid, which an input of the same
 * name held, or a copy made by hand.
 */
function kinIn(
  roots: Roots,
  records: Records,
  draft: Draft,
  { folder, input }: { folder: string; input: string },
): Place | undefined {
  const file = pathOf(roots, `${folder}/${draft.edition.id}.md`);
  if (!exists(file)) return undefined;
  const theirs = new Set(paragraphsOf(decode(read(file)) ?? ''));
  const isKin = paragraphsOf(draft.body).some((one) => theirs.has(one));
  if (!isKin) return undefined;
  const record = records.byFolder.get(folder)?.[draft.edition.id];
  if (!record) return { folder, same: true };
  const isSameInput = record.input !== undefined && baseName(record.input) === baseName(input);
  const isVersion = isSameInput && /^wire:/.test(record.guid) && /^wire:/.test(draft.item.guid);
  return isVersion ? { folder, known: { folder, edition: draft.edition.id, record } } : undefined;
}

const baseName = (input: string) => input.slice(input.lastIndexOf('/') + 1);

function paragraphsOf(body: Draft['body']): string[] {
  return textOf(treeOf(body))
    .split('\n')
    .filter((one) => one.length >= telling);
}

/** The id, or the first of `id-2`, `id-3`… that no folder has. */
function freeId(records: Records, kind: string, id: string): string {
  for (let count = 1; ; count += 1) {
    const own = count > 1 ? `${id}-${count}` : id;
    if (!records.folders.has(`${kind}/${own}`) && !isDeviceName(own)) return own;
  }
}
