import type { Dropped, Item } from '../../import/item.ts';
import { withValue } from '../../story/front-matter-edit.ts';
import { rewrite } from '../content/rewrite.ts';
import { digest } from '../files.ts';
import { pathOf } from '../roots.ts';
import { rememberKill } from './kills.ts';
import type { Writing } from './make.ts';
import {
  addRecord,
  isOlder,
  type Known,
  type Records,
  recordName,
  recordText,
  textOfKnown,
} from './records.ts';
import { replaceWhole } from './whole.ts';
import type { Written } from './write.ts';

/**
 * Withdraws what an item became that its origin killed, whoever edited it: readers find that it is gone, and the text
 * stays to be read in its folder.
 *
 * @returns a word for the report if there is nothing to withdraw
 */
export function withdrawItem(
  { roots, records, dryRun }: Pick<Writing, 'roots' | 'records' | 'dryRun'>,
  item: Item,
): { known: Known; written: Written } | Dropped {
  const known = records.byGuid.get(item.guid);
  const before = known && textOfKnown(roots, known);
  const what = [item.guid, item.title].filter(Boolean).join(' ');
  if (!known || before === undefined) return unknownKill(roots, item, { what, dryRun });
  const { version = '' } = known.record;
  if (isOlder(item, known.record))
    return {
      what,
      reason: `its origin withdrew version ${item.version}; here is ${version}, which stays`,
      urgent: true,
    };
  const file = `${known.folder}/${known.edition}.md`;
  const markdown = withValue(before, ['status'], 'withdrawn') ?? before;
  const outcome = markdown === before ? 'present' : 'withdrawn';
  if (!dryRun) {
    // First what is known, then the text: a kill that is interrupted is carried out by the next import.
    const isOurs = digest(before) !== known.record.digest;
    const sum = isOurs ? known.record.digest : digest(markdown);
    note(roots, records, { ...known, record: { ...known.record, ...versionOf(item), digest: sum } });
    if (outcome === 'withdrawn') rewrite(pathOf(roots, file), Buffer.from(before), markdown);
  }
  return { known, written: { outcome, file, markdown, pictures: [], dropped: item.dropped } };
}

/** A kill of what never came, which is kept for when it comes. */
function unknownKill(
  roots: Writing['roots'],
  item: Item,
  { what, dryRun }: { what: string; dryRun: boolean },
): Dropped {
  if (!dryRun) rememberKill(roots, item);
  const reason = 'its origin withdrew it; nothing of it is here, and nothing of it will be';
  return { what, reason, urgent: true };
}

const versionOf = ({ version }: Item) => (version === undefined ? {} : { version });

function note(roots: Writing['roots'], records: Records, known: Known): void {
  addRecord(records, known);
  const all = records.byFolder.get(known.folder) ?? {};
  replaceWhole(pathOf(roots, `${known.folder}/${recordName}`), recordText(all));
}
