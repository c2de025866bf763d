/** A box of an ISO file: its name, where it begins, where its content does, and where it ends. */
export interface Box {
  name: string;
  from: number;
  content: number;
  to: number;
}

/** The boxes between two places: ISO/IEC 14496-12, 4.2. What is no box ends them. */
export function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    if (size < 8 || at + size > to) return;
    yield {
      name: bytes.toString('latin1', at + 4, at + 8),
      from: at,
      content: at + (isLong ? 16 : 8),
      to: at + size,
    };
    at += size;
  }
}

/** The box at a path of names; the first of each name. */
export function boxAt(
  bytes: Buffer,
  { content, to }: Pick<Box, 'content' | 'to'>,
  names: readonly string[],
): Box | undefined {
  const [name, ...rest] = names;
  const found = [...boxesIn(bytes, content, to)].find((one) => one.name === name);
  return found && rest.length > 0 ? boxAt(bytes, found, rest) : found;
}
