/** An element of EBML (RFC 8794, 4 to 6): its id, where it begins, where its content does, and where it ends. */
export interface Item {
  id: number;
  from: number;
  content: number;
  to: number;
}

/** Elements of Matroska: https://www.rfc-editor.org/rfc/rfc9559#section-5.1 */
export const segment = 0x18538067;
export const cluster = 0x1f43b675;

/**
 * The elements between two places. One of unknown length runs to their end; what is in a cluster of unknown length, which
 * live recordings are made of, follows it as if it stood beside it.
 */
export function* itemsIn(bytes: Buffer, from: number, to: number): Generator<Item> {
  for (let at = from; at < to; ) {
    const id = numberAt(bytes, at, to, true);
    const size = id && numberAt(bytes, at + id.length, to, false);
    if (!id || !size) return;
    const content = at + id.length + size.length;
    const isUnknown = size.value === 2 ** (7 * size.length) - 1;
    const end = !isUnknown ? content + size.value : id.value === cluster ? content : to;
    if (end > to) return;
    yield { id: id.value, from: at, content, to: end };
    at = end;
  }
}

/** A number whose first bits say how many bytes it has; an id keeps them. */
export function numberAt(
  bytes: Buffer,
  at: number,
  to: number,
  isId: boolean,
): { value: number; length: number } | null {
  const first = at < to ? bytes.readUInt8(at) : 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > (isId ? 4 : 8) || at + length > to) return null;
  let value = isId ? first : first & (0xff >> length);
  for (let index = 1; index < length; index += 1) value = value * 256 + bytes.readUInt8(at + index);
  return { value, length };
}
