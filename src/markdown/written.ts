const escaped = /\\[!-/:-@[-`{-~]/y;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const ampersand = /&(?:#0*38|#x0*26|amp);/iy;
/** A line break in a paragraph, with what begins the next line in quotations and lists. */
const lineBreak = /[ \t]*\r?\n[ \t>]*/y;

/**
 * Where each UTF-16 unit of a text node stands in what was written for it, and where the last one
 * ends. `null` where that cannot be told.
 *
 * @param value what the node says
 * @param source the Markdown between the node's positions
 */
export function writtenOffsets(value: string, source: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    const length = lengthOf(value.charAt(index), source, at);
    if (length === 0) return null;
    offsets.push(at);
    at += length;
  }
  return at === source.length ? [...offsets, at] : null;
}

/** How much of the source, from an offset, gives a character; 0 if it cannot have. */
function lengthOf(char: string, source: string, at: number): number {
  if (char === '\n') return match(lineBreak, source, at);
  const first = source.charAt(at);
  if (first === '\\' && source.charAt(at + 1) === char) {
    const length = match(escaped, source, at);
    if (length > 0) return length;
  }
  if (first === '&') {
    const length = match(char === '&' ? ampersand : reference, source, at);
    if (length > 0) return length;
  }
  return first === char ? 1 : 0;
}

function match(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex - at : 0;
}

/**
 * Which characters of a text node were written so on purpose: as `\"`, or as `&quot;`.
 *
 * @returns whether the character at an offset of the value was
 */
export function literalsOf(value: string, source: string): (offset: number) => boolean {
  const offsets = /[\\&]/.test(source) ? writtenOffsets(value, source) : null;
  if (!offsets) return () => false;
  return (offset) => source.charAt(offsets[offset] ?? source.length) !== value.charAt(offset);
}
