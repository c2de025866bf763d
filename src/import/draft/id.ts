import transliterate from '@sindresorhus/transliterate';

/** The most words of a headline that make an id. */
const most = 6;

/** What an id is made with. */
export interface Spelling {
  /** Letters that are written otherwise at the end of a word: `ة` → `a`. */
  finalLetters?: Readonly<Record<string, string>>;
  /** Words in other scripts whose Latin form the newsroom knows, by the names of its vocabularies. */
  known?: ReadonlyMap<string, string>;
  /** The most words; six if left out. */
  most?: number;
}

/**
 * A story id from a headline: its first words in ASCII, letters of other scripts by how they are read.
 *
 * @returns `undefined` for a headline in letters that no table knows
 */
export function idFromHeadline(title: string, spelling: Spelling = {}): string | undefined {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’ʼ.]+/gu) ?? [];
  const parts = words.flatMap((word) => latin(word, spelling));
  if (/[^\0-\x7F]/.test(parts.join(''))) return undefined;
  return parts.slice(0, spelling.most ?? most).join('-') || undefined;
}

/** A word as one or several in ASCII; none of a mark that is no word. */
function latin(word: string, { finalLetters = {}, known }: Spelling): string[] {
  const plain = asciiOf(word.normalize('NFKD').replace(/[\p{M}'’ʼ]|(?<=\p{L})\.(?=\p{L}|\s|$)/gu, ''));
  if (!/(?!\p{Script=Latin})\p{L}/u.test(word)) return plain;
  const spelt = known?.get(word);
  if (spelt !== undefined) return spelt.split('-');
  const letters = word.normalize('NFKC').replace(/[\p{M}\u0640]+/gu, '');
  const end = letters.replace(/.$/u, (letter) => finalLetters[letter] ?? letter);
  const read = transliterate(end);
  return /(?!\p{Script=Latin})\p{L}/u.test(read)
    ? [read]
    : asciiOf(read.normalize('NFKD').replace(/[\p{M}'’ʼ]/gu, ''));
}

const asciiOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
