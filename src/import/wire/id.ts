/** The most words of a headline that make an id. */
const most = 6;

/**
 * A story id from a headline in Latin letters: its first words in ASCII.
 *
 * @returns `undefined` for a headline in other letters
 */
export function idFromHeadline(title: string): string | undefined {
  const plain = title.normalize('NFKD').replace(/[\p{M}'’ʼ]|(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '');
  if (/(?!\p{Script=Latin})\p{L}/u.test(plain)) return undefined;
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, most).join('-') || undefined;
}
