/** A character that no page or feed may hold. */
export interface ForbiddenCharacter {
  rule: 'forbidden-character';
  params: { code: string };
  offset: number;
}
/** A character, or a word, that makes a text read otherwise than it is. */
export type Trick =
  | ForbiddenCharacter
  | { rule: 'bidi-control' | 'invisible-character'; params: { code: string }; offset: number }
  | { rule: 'bidi-isolate'; params: object; offset: number }
  | { rule: 'mixed-scripts'; params: { scripts: readonly string[] }; offset: number };

/**
 * Text in which there can be none: everything up to Latin Extended-B, Arabic without its controls,
 * and the dashes and quotation marks of print.
 */
const plain = /^[\t\n\r\u0020-\u007E\u00A0-\u024F\u0600-\u061B\u061D-\u06FF\u2010-\u2027\u2030-\u205E]*$/;
/**
 * What HTML calls parse errors, and XML forbids or discourages: controls but for white space, halves of
 * characters, and what Unicode keeps for programs.
 * https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream https://www.w3.org/TR/xml/#charsets
 */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/**
 * Embeddings and overrides reorder what follows them: an attack (CVE-2021-42574) or debris of a
 * paste. Isolates are legitimate where they are closed. https://www.unicode.org/reports/tr9/
 */
const reordering = /[\u202A-\u202E]/g;
const isolates = /[\u2066-\u2069]/g;
/** What shows nothing and joins nothing: spaces and fillers of no width, interlinear and musical marks, tags, what Unicode deprecates. */
const invisible =
  /[\u17B4\u17B5\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;
/** Scripts whose letters pass for one another. */
const lookalikes = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'].map((name) => ({
  name,
  letter: new RegExp(`\\p{Script=${name}}`, 'u'),
}));
const [, ...others] = lookalikes;
/** A letter of any of them but the first: no mixture is without one. */
const beyondFirst = new RegExp(others.map(({ letter }) => letter.source).join('|'), 'u');

/** Characters that no page or feed may hold. */
export function forbiddenCharacters(text: string): ForbiddenCharacter[] {
  if (plain.test(text)) return [];
  return [...text.matchAll(forbidden)].map(({ 0: char, index }) =>
    forbiddenAt(char.codePointAt(0) ?? 0, index),
  );
}

const reference = /(\\*)&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** The same in Markdown, where they can be written as numbers: https://spec.commonmark.org/0.31.2/#numeric-character-references */
export function forbiddenReferences(markdown: string): ForbiddenCharacter[] {
  return [...markdown.matchAll(reference)].flatMap(({ 1: slashes = '', 2: hex, 3: decimal, index }) => {
    const value = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isText = value <= 0x10ffff && forbiddenCharacters(String.fromCodePoint(value)).length === 0;
    return isText || slashes.length % 2 === 1 ? [] : [forbiddenAt(value, index + slashes.length)];
  });
}

const forbiddenAt = (value: number, offset: number): ForbiddenCharacter => ({
  rule: 'forbidden-character',
  params: { code: code(value) },
  offset,
});

/** Controls and invisible characters of one field or paragraph, within which isolates must close. */
export function hiddenCharacters(text: string): Trick[] {
  if (plain.test(text)) return [];
  const found = (rule: 'bidi-control' | 'invisible-character', pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: char, index }) => ({
      rule,
      params: { code: code(char.codePointAt(0) ?? 0) },
      offset: index,
    }));
  const open = unclosedIsolate(text);
  return [
    ...found('bidi-control', reordering),
    ...found('invisible-character', invisible),
    ...(open < 0 ? [] : [{ rule: 'bidi-isolate' as const, params: {}, offset: open }]),
  ];
}

/** A character that nobody sees, and that no text needs. */
export interface Hidden {
  offset: number;
  char: string;
}

/** A text without what it hides and without soft hyphens, and the codes of those in the order of the text. */
export function withoutHidden(text: string): { text: string; codes: string[] } {
  const soft = [...text.matchAll(/\u00AD/g)].map(({ 0: char, index }) => ({ offset: index, char }));
  const hidden = [...hiddenIn(text), ...soft].sort((a, b) => a.offset - b.offset);
  const gone = new Set(hidden.map(({ offset }) => offset));
  const left = [...text.matchAll(/./gsu)].filter(({ index }) => !gone.has(index));
  return { text: left.map(([char]) => char).join(''), codes: hidden.map(({ char }) => codeOf(char)) };
}

/** What is forbidden, and what has to go until `hiddenCharacters` finds nothing more, in the order of the text. */
export function hiddenIn(text: string): Hidden[] {
  const charAt = (offset: number) => String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const found = new Map(forbiddenCharacters(text).map(({ offset }) => [offset, charAt(offset)]));
  for (let rest = text, tricks = hiddenCharacters(rest); tricks.length > 0; tricks = hiddenCharacters(rest)) {
    for (const { offset } of tricks) {
      const char = charAt(offset);
      found.set(offset, char);
      // As long as before, so that offsets stay those of the text.
      rest = rest.slice(0, offset) + ' '.repeat(char.length) + rest.slice(offset + char.length);
    }
  }
  return [...found].map(([offset, char]) => ({ offset, char })).sort((a, b) => a.offset - b.offset);
}

/** Words that mix letters of scripts that look alike, as in a Latin word with a Cyrillic letter. */
export function mixedScripts(text: string): Trick[] {
  if (plain.test(text) || !beyondFirst.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const scripts = lookalikes.filter(({ letter }) => letter.test(word)).map(({ name }) => name);
    return scripts.length > 1 ? [{ rule: 'mixed-scripts' as const, params: { scripts }, offset: index }] : [];
  });
}

/** The offset of an isolate that is not closed, or of a close without one; -1 if they balance. */
function unclosedIsolate(text: string): number {
  const open: number[] = [];
  for (const { 0: char, index } of text.matchAll(isolates)) {
    if (char !== '\u2069') open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0] ?? -1;
}

/** A character as `U+200B`. */
export function codeOf(char: string): string {
  return code(char.codePointAt(0) ?? 0);
}

function code(value: number): string {
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
