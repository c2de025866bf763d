import { cutPhrase, type Lexicon, type Phrases } from '../lexicon.ts';

/** The most words of a line that asks readers to follow or subscribe. */
const longest = 25;

/** An address or the name of an account. */
const address = /(?:https?:\/\/|www\.|\b[\w-]+\.(?:me|com|net|org)\/)\S|(?:^|\s)@\w{2,}/u;

/**
 * Whether a line asks readers to follow or subscribe: it begins so, and goes on with names of buttons or an address.
 *
 * @param atEnd whether it stands below the text, where it may go on with any words that are no sentence
 */
export function isInvitation(text: string, { invitations, buttons, fold }: Lexicon, atEnd: boolean): boolean {
  const cut = cutPhrase(text.replace(/^[^\p{L}@]+/u, ''), invitations, fold);
  if (!cut) return atEnd && isAddressAlone(text);
  if (areButtons(fold(cut.rest), buttons) || address.test(cut.rest)) return true;
  const isMarked = /^[^\p{L}\p{N}\p{P}\s@]/u.test(text);
  return atEnd && text.split(/\s+/u).length <= longest && (isMarked || !/[.۔]["”»)]*$/u.test(text));
}

/** Names of buttons, one after the other, some of several words. */
const areButtons = (words: string, buttons: Phrases): boolean =>
  [...buttons].some(
    (one) =>
      words === one || (words.startsWith(`${one} `) && areButtons(words.slice(one.length + 1), buttons)),
  );

/** `@coastnews`, `t.me/coastnews`. */
const isAddressAlone = (text: string): boolean =>
  /^(?:@\w{2,}|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}\/\S*)$/u.test(text);
