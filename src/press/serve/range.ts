/** What a request says of the part it wants. */
export interface PartAsked {
  method: string;
  range?: string | undefined;
  ifRange?: string | undefined;
}

/** A part of a file: its first byte and its last, from 0. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The part of a file that a request wants: players ask for films in parts, and some play nothing else. One that can't be
 * read, several at once, and one of a file that has changed since are passed over: then all of it is sent.
 * https://www.rfc-editor.org/rfc/rfc9110#section-14.2, #section-13.1.5
 *
 * @param etag of the file as it would be sent
 * @param size in bytes
 * @returns `whole`, or `none` where the file has no such part
 */
export function partOf(
  { method, range, ifRange }: PartAsked,
  etag: string,
  size: number,
): Part | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range ?? '') ?? [];
  if (method !== 'GET' || (first === '' && last === '')) return 'whole';
  // Compared strongly; a time says less than that.
  if (ifRange !== undefined && ifRange.trim() !== etag) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? Number.POSITIVE_INFINITY : Number(last)];
  if (end < start) return 'whole';
  return start >= size ? 'none' : { start, end: Math.min(end, size - 1) };
}
