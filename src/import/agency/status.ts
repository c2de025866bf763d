import type { ItemStatus } from '../item.ts';

/** What agencies call each status: NewsML-G2 and ninjs (IPTC `pubstatusg2`), NITF, and what is written wrongly. */
const names = new Map<string, ItemStatus>(
  Object.entries({
    usable: 'draft',
    embargoed: 'draft',
    withheld: 'withheld',
    canceled: 'canceled',
    cancelled: 'canceled',
    killed: 'canceled',
    kill: 'canceled',
  }),
);

/**
 * What an agency allows to be done with an item.
 *
 * @param name `usable`, `stat:canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/withheld`; usable if left out. A
 *   status that nobody knows is taken for `withheld`: better a story that waits than one that must not be told
 */
export function statusOf(name: string | undefined): ItemStatus {
  if (name === undefined) return 'draft';
  return names.get(name.toLowerCase().replace(/^.*[:/]/, '')) ?? 'withheld';
}
