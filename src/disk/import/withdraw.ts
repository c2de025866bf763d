import type { Dropped, Item } from '../../import/item.ts';
import { isOlder } from '../../import/versions.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { withValue } from '../../story/front-matter-edit.ts';
import { rewrite } from '../content/rewrite.ts';
import { digest } from '../files.ts';
import { pathOf } from '../roots.ts';
import { rememberKill } from './kills.ts';
import type { Writing } from './make.ts';
import {
  addRecord,
  fileOfKnown,
  type Known,
  type KnownFile,
  type Records,
  recordName,
  recordText,
} from './records.ts';
import { replaceWhole } from './whole.ts';
import type { Written } from './write.ts';

/**
 * Withdraws what an item became that its origin killed, whoever edited it: readers find that it is gone, and the text
 * stays to be read in its folder.
 *
 * @returns a word for the report if there is nothing to withdraw; a problem if readers may still see it
 */
export function withdrawItem(
  writing: KillWriting,
  item: Item,
): { known: Known; written: Written } | Dropped | Problem {
  const { roots, records } = writing;
  const known = records.byGuid.get(item.guid);
  const before = known && fileOfKnown(roots, known);
  const what = [item.guid, item.title].filter(Boolean).join(' ');
  if (!known || !before) return unknownKill(writing, item, what);
  const { version = '' } = known.record;
  if (isOlder(item, known.record))
    return {
      what,
      reason: `its origin withdrew version ${item.version}; here is ${version}, which stays`,
      urgent: true,
    };
  return withdrawFile(writing, item, known, before);
}

type KillWriting = Pick<Writing, 'roots' | 'records' | 'kills' | 'dryRun'>;

function withdrawFile(
  { roots, records, dryRun }: KillWriting,
  item: Item,
  known: Known,
  { bytes, text }: KnownFile,
): { known: Known; written: Written } | Problem {
  const file = `${known.folder}/${known.edition}.md`;
  const failed = problem('import-kill-failed', { guid: item.guid }, { file, line: 1, column: 1 });
  const markdown = text === null ? null : withValue(text, ['status'], 'withdrawn');
  if (text === null || markdown === null) return failed;
  const outcome = markdown === text ? 'present' : 'withdrawn';
  if (!dryRun) {
    // First what is known, then the text: a kill that is interrupted is carried out by the next import.
    const isEdited = digest(text) !== known.record.digest;
    const sum = isEdited ? known.record.digest : digest(markdown);
    note(roots, records, { ...known, record: { ...known.record, ...versionOf(item), digest: sum } });
    if (outcome === 'withdrawn' && !rewrite(pathOf(roots, file), bytes, markdown)) return failed;
  }
  return {
    known,
    written: { outcome, file, markdown, pictures: [], dropped: item.dropped, status: 'withdrawn', needs: [] },
  };
}

/** A kill of what never came, which is kept for when it comes. */
function unknownKill({ roots, kills, dryRun }: KillWriting, item: Item, what: string): Dropped | Problem {
  const [damage] = dryRun ? [] : rememberKill(roots, kills, item);
  if (damage) return damage;
  const reason = 'its origin withdrew it; nothing of it is here, and nothing of it will be';
  return { what, reason, urgent: true };
}

const versionOf = ({ version }: Item) => (version === undefined ? {} : { version });

function note(roots: Writing['roots'], records: Records, known: Known): void {
  addRecord(records, known);
  const all = records.byFolder.get(known.folder) ?? {};
  replaceWhole(pathOf(roots, `${known.folder}/${recordName}`), recordText(all));
}
