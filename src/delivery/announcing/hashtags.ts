const words = /[\p{L}\p{M}\p{N}]+/gu;
/** A letter of a script that has no capitals. */
const caseless = /\p{Lo}/u;

/**
 * A name as a hashtag, without `#`: where a script has capitals each word begins with one, so that screen readers tell
 * words apart; elsewhere `_` stands between words. `null` of a name that is none, such as a number.
 */
export function hashtag(name: string): string | null {
  const whole = name.normalize('NFC').replace(/(?<=\p{L})['’.](?=\p{L}|\.|$|\s)/gu, '');
  const found = whole.match(words) ?? [];
  const tag = found.reduce((before, word) => {
    const isApart = before !== '' && (caseless.test(before.slice(-1)) || caseless.test(word));
    return before + (isApart ? '_' : '') + capital(word);
  }, '');
  return /\p{L}/u.test(tag) ? tag : null;
}

function capital(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
