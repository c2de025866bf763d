/** Scripts whose ISO 15924 code stands for several; the rest are known to regular expressions. */
const compounds: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
};

/** Whether the marks of a language are as wide as its letters, with the space that others put behind them: in Chinese and Japanese. */
export function hasWideMarks(language: string): boolean {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return compounds[script]?.includes('Hani') === true && script !== 'Kore';
}

/** A letter of the script that a language is written in, by CLDR's likely subtags. */
export function lettersOf(language: string): RegExp {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const scripts = (compounds[script] ?? [script]).map((one) => `\\p{scx=${one}}`).join('');
  return new RegExp(`(?=\\p{L})[${scripts}]`, 'u');
}

const letter = /\p{L}/u;

/**
 * The letters nearest to places in a text, for places asked in ascending order: then the text is
 * walked once, however many places there are. No letter is `''`.
 */
export class NearestLetters {
  readonly #text: string;
  #asked = 0;
  #before = '';
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The last letter before an offset. */
  before(offset: number): string {
    for (let index = offset; index > this.#asked; ) {
      const char = charBefore(this.#text, index);
      index -= char.length;
      if (!letter.test(char)) continue;
      this.#before = char;
      break;
    }
    this.#asked = offset;
    return this.#before;
  }

  /** The first letter at or after an offset. */
  after(offset: number): string {
    if (this.#next < offset) {
      const distance = this.#text.slice(offset).search(letter);
      this.#next = distance < 0 ? this.#text.length : offset + distance;
    }
    return charAt(this.#text, this.#next);
  }
}

/** The code point that begins at an offset, `''` at the end. */
export function charAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The code point that ends at an offset, `''` at the start. */
export function charBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff
    ? text.slice(Math.max(0, offset - 2), offset)
    : text.charAt(offset - 1);
}
