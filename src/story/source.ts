import { unspaced } from '../publication/unspaced.ts';

/** A Markdown file in its two parts, as text. */
export interface Parts {
  /** The YAML between the `---` lines; it starts on line 2. */
  yaml: string;
  body: string;
  /** The line of the file on which `body` starts, from 1. */
  bodyLine: number;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n|$)/;
const closing = /(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n|$)/g;
const lineBreak = /\r\n?|\n/g;

/** Takes a file apart; where it can't, says which rule it breaks. Line breaks become `\n`. */
export function splitSource(text: string): Parts | 'front-matter-missing' | 'front-matter-unclosed' {
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return 'front-matter-missing';
  const start = opened.length;
  // Where nothing stands between the two fences, they share a line break.
  closing.lastIndex = opened.search(/[\r\n]*$/);
  const closed = closing.exec(text);
  if (!closed) return 'front-matter-unclosed';
  const body = text.slice(closed.index + closed[0].length);
  // Joined anew, the data of the front matter doesn't keep the whole file in memory.
  const yaml = closed.index < start ? [] : text.slice(start, closed.index).split(lineBreak);
  return {
    yaml: yaml.join('\n'),
    body: body.includes('\r') ? body.replace(lineBreak, '\n') : body,
    bodyLine: yaml.length + 3,
  };
}

/** Where the body of a file begins, in UTF-16 units; `null` where its parts can't be told apart. */
export function bodyStart(text: string): number | null {
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return null;
  closing.lastIndex = opened.search(/[\r\n]*$/);
  const closed = closing.exec(text);
  return closed && closed.index + closed[0].length;
}

/** What a UTF-16 unit is to the count of words, as far as it was asked; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);
const space = 1;
const counts = 2;
const other = 3;
/** The first half of a character beyond U+FFFF. */
const half = 4;
/** A letter of a script without spaces. */
const alone = 5;
const letterOrDigit = /[\p{L}\p{N}]/u;

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return kinds[unit] || learnKind(unit);
}

function learnKind(unit: number): number {
  const char = String.fromCharCode(unit);
  const letter = unspaced.test(char) ? alone : counts;
  const kind = /\s/.test(char) ? space : letterOrDigit.test(char) ? letter : other;
  kinds[unit] = /[\uD800-\uDBFF]/.test(char) ? half : kind;
  return kinds[unit] ?? other;
}

const ends = (kind: number) => kind === space || kind === alone;

/**
 * Words of a text, roughly as readers count them: runs between spaces that hold a letter or digit. In scripts that put
 * no spaces between words it is letters, as people who write them count.
 */
export function countWords(text: string): number {
  let words = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind === alone) words += 1;
    if (kind !== counts && !(kind === half && letterOrDigit.test(text.slice(index, index + 2)))) continue;
    words += 1;
    while (index + 1 < text.length && !ends(kindAt(text, index + 1))) index += 1;
  }
  return words;
}
