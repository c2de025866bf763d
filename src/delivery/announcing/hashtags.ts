const words = /[\p{L}\p{M}\p{N}]+/gu;
/** A letter of a script that has no capitals. */
const caseless = /\p{Lo}/u;

/**
 * A name as a hashtag, without `#`: where a script has capitals each word begins with one, so that screen readers tell
 * words apart; elsewhere `_` stands between words. `null` of a name that is none, such as a number.
 *
 * @param language that of the name, as BCP 47 writes it: capitals of Turkish are others than those of English
 */
export function hashtag(name: string, language: string): string | null {
  const whole = name.normalize('NFC').replace(/(?<=\p{L})['’.](?=\p{L}|\.|$|\s)/gu, '');
  const found = whole.match(words) ?? [];
  const tag = found.reduce((before, word) => {
    const isApart = before !== '' && (caseless.test(before.slice(-1)) || caseless.test(word));
    return before + (isApart ? '_' : '') + capital(word, language);
  }, '');
  return /\p{L}/u.test(tag) ? tag : null;
}

function capital(word: string, language: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase(language) + word.slice(first.length);
}
