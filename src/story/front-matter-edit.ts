import { isMap, isNode, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

/**
 * Writes one value into the front matter of a file and leaves every other byte as it is.
 *
 * @param source the whole file, its front matter valid YAML
 * @param path one key, or two: a mapping and a key in it
 * @param value YAML that fits on the rest of a line
 * @returns `null` if the file has no front matter, or something else than a mapping where one is needed
 */
export function withValue(source: string, path: readonly [string, string?], value: string): string | null {
  const parts = /^(\uFEFF?---[ \t]*(\r\n|\n|\r))([\s\S]*?)^---[ \t]*$/m.exec(source);
  if (!parts) return null;
  const [, opening = '', lineBreak = '\n', yaml = ''] = parts;
  const edit = editFor(yaml, path, value, lineBreak);
  if (!edit) return null;
  const [start, end] = [opening.length + edit.start, opening.length + edit.end];
  return source.slice(0, start) + edit.text + source.slice(end);
}

interface Splice {
  start: number;
  end: number;
  text: string;
}

function editFor(yaml: string, [key, inner]: readonly [string, string?], value: string, lineBreak: string) {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return null;
  const pair = find(contents, key);
  if (!pair) {
    const entry = `${key}: ${inner ? `{ ${inner}: ${value} }` : value}`;
    if (contents.flow) return addTo(contents, entry, yaml, lineBreak);
    return { start: yaml.length, end: yaml.length, text: entry + lineBreak };
  }
  if (!inner) return replaceValue(pair, value);
  if (!isMap(pair.value)) return null;
  const existing = find(pair.value, inner);
  return existing ? replaceValue(existing, value) : addTo(pair.value, `${inner}: ${value}`, yaml, lineBreak);
}

function find(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

function replaceValue({ value: node }: Pair, text: string): Splice | null {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return isScalar(node) && node.value === text ? { start, end: start, text: '' } : { start, end, text };
}

/** A new entry after the last one of a mapping, in the style it is written in. */
function addTo(map: YAMLMap, entry: string, yaml: string, lineBreak: string): Splice | null {
  const [first, last] = [map.items.at(0), map.items.at(-1)];
  const end = isNode(last?.value) ? last.value.range?.[1] : undefined;
  const start = isNode(first?.key) ? first.key.range?.[0] : undefined;
  if (end === undefined || start === undefined) return null;
  if (map.flow) return { start: end, end, text: `, ${entry}` };
  const column = start - (Math.max(yaml.lastIndexOf('\n', start - 1), yaml.lastIndexOf('\r', start - 1)) + 1);
  return { start: end, end, text: `${lineBreak}${' '.repeat(column)}${entry}` };
}
