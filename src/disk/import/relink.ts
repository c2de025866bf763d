import type { Item } from '../../import/item.ts';
import type { Problem } from '../../problems/problem.ts';
import { addressOfItem } from './links.ts';
import type { Records } from './records.ts';
import type { Imported } from './report.ts';
import type { Written } from './write.ts';

/** The items that an item links to and that are not here: they may come later in the same run. */
export const missingTargets = ({ links = [] }: Item, records: Records): string[] =>
  links.flatMap(({ guid }) =>
    guid !== undefined && addressOfItem(records, guid) === undefined ? [guid] : [],
  );

/** A text that was written before some that it links to. */
export interface Linking {
  /** The guids of those. */
  missing: readonly string[];
  imported: Imported;
  /** Writes it once more. */
  again(): Promise<Written | Problem>;
}

/** What a text that was written twice in one run became in all. */
export const renewedBy = (first: Imported, second: Written): Partial<Imported> => ({
  ...(first.markdown !== '' && { markdown: second.markdown }),
  outcome: first.outcome === 'present' ? second.outcome : first.outcome,
});
