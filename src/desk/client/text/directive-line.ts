/** A line that opens or closes a `:::` block, in its parts: places are offsets in the line. */
export interface DirectiveLine {
  /** The colons, and the name behind them: `:::quote`; where only colons stand, the block ends here. */
  head: readonly [from: number, to: number];
  name: string;
  /** What stands in `[…]`, without the brackets. */
  label: readonly [from: number, to: number] | null;
  /** What stands in `{…}`, with the braces. */
  fields: readonly [from: number, to: number] | null;
  /** Each name in the braces, and what stands behind its `=`, without quotation marks. */
  named: readonly { name: readonly [number, number]; value: readonly [number, number] }[];
}

const field = /([a-z][a-z0-9-]*)=(?:"([^"]*)"|([^\s"}]*))/gu;

const shape = /^( {0,3}:{3,})([a-z][a-z0-9-]*)?(?:\[((?:[^[\]\\]|\\.)*)\])?(\{[^{}]*\})?\s*$/u;

/** The parts of a line that opens or closes a block; `null` of any other line. */
export function directiveLine(text: string): DirectiveLine | null {
  const found = shape.exec(text);
  if (!found) return null;
  const [, colons = '', name = '', label, fields] = found;
  const head = [colons.search(/:/), colons.length + name.length] as const;
  const afterLabel = head[1] + (label === undefined ? 0 : label.length + 2);
  return {
    head,
    name,
    label: label === undefined ? null : [head[1] + 1, head[1] + 1 + label.length],
    fields: fields === undefined ? null : [afterLabel, afterLabel + fields.length],
    named: [...(fields ?? '').matchAll(field)].map((one) => {
      const [, key = '', quoted, plain = ''] = one;
      const start = afterLabel + one.index;
      const from = start + key.length + (quoted === undefined ? 1 : 2);
      return { name: [start, start + key.length], value: [from, from + (quoted ?? plain).length] };
    }),
  };
}
