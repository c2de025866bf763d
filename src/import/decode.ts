/** Text and what it was written in, as the WHATWG Encoding Standard names it. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Whether bytes said so themselves: by a byte order mark, or by being UTF-8, which nothing else is by chance. */
  certain: boolean;
}

/** One byte a letter: what agencies with Arabic copy still send, and what Western systems do. */
const singleByte = ['windows-1256', 'iso-8859-6', 'windows-1252'] as const;

/** Byte order marks. https://encoding.spec.whatwg.org/#bom-sniff */
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** How much of a text is looked at. */
const sample = 1 << 16;

/**
 * Text of bytes: as they say themselves, else in the encoding whose letters make words.
 *
 * @param given label of an encoding, which overrules all else
 * @returns `null` for bytes that are no text
 * @throws RangeError if `given` names no encoding
 */
export function decodeText(bytes: Uint8Array, given?: string): Decoded | null {
  if (given !== undefined) {
    const decoder = new TextDecoder(given);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, certain: true };
  }
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { ...decoded(bytes, marked[0]), certain: true };
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide);
  if (bytes.subarray(0, sample).includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', certain: true };
  } catch {
    return decoded(bytes, bestFit(bytes.subarray(0, sample)));
  }
}

const decoded = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  certain: false,
});

/**
 * UTF-16 without a mark: the upper bytes are few and of small blocks of Unicode (00 for Latin, 06 for Arabic), the
 * lower ones are many.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, sample);
  const half = Math.floor(head.length / 2);
  if (half < 2 || bytes.length % 2 !== 0) return null;
  const small = [0, 0];
  for (let index = 0; index < half * 2; index += 1) {
    const byte = head[index] ?? 0;
    if (byte < 0x09) small[index % 2] = (small[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = small.map((count) => count / half);
  if (odd > 0.8 && even < 0.2) return 'utf-16le';
  return even > 0.8 && odd < 0.2 ? 'utf-16be' : null;
}

/** The encoding in which fewest words mix scripts or hold what nobody writes; of equals the first. */
function bestFit(bytes: Uint8Array): string {
  const scored = singleByte.map((encoding) => ({
    encoding,
    flaws: flawsOf(new TextDecoder(encoding).decode(bytes)),
  }));
  return scored.reduce((best, one) => (one.flaws < best.flaws ? one : best)).encoding;
}

function flawsOf(text: string): number {
  const unwritten = text.match(/[\uFFFD\x80-\x9F]/g)?.length ?? 0;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return unwritten * 2 + words.filter(isMixed).length;
}

/** Whether a word has letters of two scripts, marks on the wrong ones, or hardly any plain letter. */
function isMixed(word: string): boolean {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin === 0) return false;
  const plain = word.match(/[A-Za-z]/g)?.length ?? 0;
  return latin < [...word].length || plain * 2 < latin || /\p{Ll}\p{Lu}\P{Ll}/u.test(word);
}

/** Whether the first bytes of a file are those of text. */
export function headText(head: Uint8Array, given?: string): string | null {
  // A character may be cut at the end of the head.
  const even = head.subarray(0, head.length - (head.length % 2));
  for (let cut = 0; cut < 4; cut += 1) {
    const found = decodeText(head.length < sample ? head : even.subarray(0, even.length - cut), given);
    if (found === null) return null;
    if (found.certain || head.length < sample) return found.text;
  }
  return decodeText(even, given)?.text ?? null;
}
