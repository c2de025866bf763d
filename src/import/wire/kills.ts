import type { Item } from '../item.ts';
import { bare, cutPhrase, type Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';

/** `KILL: Harbour story`: a note that takes back a story. */
export function isKill(text: string, lexicon: Lexicon): boolean {
  const cut = cutPhrase(bare(text), lexicon.kills, lexicon.fold);
  return cut !== null && /^\s*(?:$|[:：|/–—-])/u.test(cut.rest);
}

/** Wire copy has no name that says which story it was. */
export function withheld(item: Item, { number, text }: Line): Item {
  const reason = 'the agency takes back a story: find it here, and withdraw it';
  return {
    ...item,
    status: 'withheld',
    dropped: [{ what: text, line: number, reason, urgent: true }, ...item.dropped],
  };
}
