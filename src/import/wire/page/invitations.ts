import { folded } from '../../conventions.ts';
import { cutPhrase, type Lexicon } from '../lexicon.ts';

/** The most words of a line that asks readers to follow or subscribe. */
const longest = 25;

/** An address or the name of an account. */
const address = /(?:https?:\/\/|www\.|\b[\w-]+\.(?:me|com|net|org)\/)\S|(?:^|\s)@\w{2,}/u;

/**
 * Whether a line asks readers to follow or subscribe: it begins so, and goes on with names of buttons or an address.
 *
 * @param atEnd whether it stands below the text, where it may go on with any words that are no sentence
 */
export function isInvitation(text: string, { conventions, fold }: Lexicon, atEnd: boolean): boolean {
  const groups = Object.values(conventions.furniture);
  const starts = new Set(groups.flatMap((group) => [...folded(group.starts, fold)]));
  const cut = cutPhrase(text.replace(/^[^\p{L}@]+/u, ''), starts, fold);
  if (!cut) return atEnd && isAddressAlone(text);
  const buttons = groups.flatMap((group) => [...folded(group.rows, fold)]).join('|');
  const isButtons = new RegExp(`^(?:(?:${buttons})(?: |$))+$`, 'u').test(fold(cut.rest));
  if (isButtons || address.test(cut.rest)) return true;
  const isMarked = /^[^\p{L}\p{N}\p{P}\s@]/u.test(text);
  return atEnd && text.split(/\s+/u).length <= longest && (isMarked || !/[.۔]["”»)]*$/u.test(text));
}

/** `@coastnews`, `t.me/coastnews`. */
const isAddressAlone = (text: string): boolean =>
  /^(?:@\w{2,}|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}\/\S*)$/u.test(text);
