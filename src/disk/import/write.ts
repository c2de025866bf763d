import path from 'node:path';
import type { Chosen } from '../../import/draft/draft.ts';
import type { Need, TextStatus } from '../../import/draft/status.ts';
import type { Dropped } from '../../import/item.ts';
import { isOlder } from '../../import/versions.ts';
import { isoInZone } from '../../language/formats.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { rewrite } from '../content/rewrite.ts';
import { digest } from '../files.ts';
import { pathOf } from '../roots.ts';
import { type Made, make, type Origin, type Writing } from './make.ts';
import { placeOf } from './place.ts';
import {
  addRecord,
  fileOfKnown,
  type ImportRecord,
  type Known,
  type KnownFile,
  recordName,
  recordText,
} from './records.ts';
import { createWhole, replaceWhole } from './whole.ts';

/**
 * What became of an item: `present` was there and is the same; `edited` was changed by somebody here, and by its
 * origin, and is left alone; `older` is a version from before the one that is here.
 */
export type Outcome = 'written' | 'updated' | 'present' | 'edited' | 'older' | 'withdrawn';

export interface Written {
  outcome: Outcome;
  /** `content/stories/2026/01/some-story/en.md` */
  file: string;
  markdown: string;
  pictures: readonly string[];
  dropped: readonly Dropped[];
  /** Whether readers see it after the next build; of one that was left as it is, what it would have been. */
  status: TextStatus;
  /** What somebody must choose before readers may see it. */
  needs: readonly Need[];
}

/** Puts a draft into the content folder, if it is not there in this version; touches nothing that an editor changed. */
export async function writeDraft(writing: Writing, origin: Origin): Promise<Written | Problem> {
  const { roots, publication, records, now, id } = writing;
  const { chosen } = origin;
  const draft = origin.compose(chosen);
  const published = draft.published ?? isoInZone(now, publication.timeZone);
  const place = placeOf(roots, records, draft, { id, published, input: origin.from.input });
  if ('taken' in place)
    return problem('import-id-taken', { id: id ?? '' }, { file: place.taken, line: 1, column: 1 });
  const { known } = place;
  const file = `${place.folder}/${known?.edition ?? draft.edition.id}.md`;
  const before = known && fileOfKnown(roots, known);
  if (known && before !== undefined) return renew(writing, origin, { known, before, file });
  const made = await make(writing, origin, { draft, place, published, chosen });
  if (place.same) return told('present', file, made);
  put(writing, { file, made, before: undefined });
  return told('written', file, made);
}

interface Renewal {
  known: Known;
  /** As it is today. */
  before: KnownFile;
  file: string;
}

/** What to do with a text that was imported before: what was chosen for it then still counts. */
async function renew(writing: Writing, origin: Origin, { known, before, file }: Renewal): Promise<Written> {
  const { record, folder } = known;
  const version = (chosen: Chosen) => {
    const draft = origin.compose(chosen);
    const published =
      draft.published ?? record.published ?? isoInZone(writing.now, writing.publication.timeZone);
    return make(writing, origin, { draft, place: { folder, known }, published, chosen });
  };
  const same = await version(record.chosen ?? {});
  if (isOlder(origin.compose({}).item, record)) return told('older', file, same);
  const isSame = same.record.digest === record.digest && samePictures(same.record, record);
  if (isSame && !isChoiceNew(origin, record, same)) return told('present', file, same);
  const made = await version({ ...record.chosen, ...origin.chosen });
  if (isSame && made.record.digest === record.digest) return told('present', file, same);
  const isOurs = before.text !== null && digest(before.text) === record.digest;
  if (!isOurs && before.text !== made.markdown) return told(isSame ? 'present' : 'edited', file, made);
  // Who changed it while its pictures were looked for is an editor like any other.
  return told(put(writing, { file, made, before }) ? 'updated' : 'edited', file, made);
}

/** Whether what an editor chose now changes whether readers see a text: drafts are wanted, or what kept it from them is chosen. */
function isChoiceNew({ chosen, compose }: Origin, record: ImportRecord, { needs }: Made): boolean {
  if (chosen.drafts && !record.chosen?.drafts) return true;
  const waits = compose({}).item.status === 'published' && needs.length > 0;
  return waits && Object.keys(chosen).length > 0;
}

const samePictures = (a: ImportRecord, b: ImportRecord) =>
  JSON.stringify(a.pictures ?? {}) === JSON.stringify(b.pictures ?? {});

/**
 * Writes a text with its pictures and what is known of it, in an order in which whatever is interrupted is mended by
 * the next import: a new text comes after its record, without which nobody would know whose it is; the record of a
 * changed text comes after it, as it says that nobody else changed it.
 *
 * @returns whether it was written; not if somebody changed the text in the meantime
 */
function put(
  { roots, records, statuses, dryRun }: Writing,
  { file, made, before }: { file: string; made: Made; before: KnownFile | undefined },
): boolean {
  const folder = path.posix.dirname(file);
  const edition = path.posix.basename(file, '.md');
  const remember = () => {
    addRecord(records, { folder, edition, record: made.record });
    statuses.set(`${folder}/${edition}`, made.status);
  };
  if (dryRun) {
    remember();
    return true;
  }
  const full = pathOf(roots, folder);
  const note = () =>
    replaceWhole(path.join(full, recordName), recordText(records.byFolder.get(folder) ?? {}));
  for (const { name, bytes } of made.pictures) replaceWhole(path.join(full, name), bytes);
  const text = pathOf(roots, file);
  if (before === undefined) {
    remember();
    note();
    createWhole(text, made.markdown);
    return true;
  }
  if (!rewrite(text, before.bytes, made.markdown)) return false;
  remember();
  note();
  return true;
}

const told = (
  outcome: Outcome,
  file: string,
  { markdown, pictures, dropped, status, needs }: Made,
): Written => ({
  outcome,
  file,
  markdown,
  pictures: pictures.map(({ name }) => name),
  dropped,
  status,
  needs,
});
