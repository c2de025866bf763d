import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { parseYaml } from '../problems/yaml.ts';
import { splitSource } from './source.ts';

/** A stretch of a text, and what to write there. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * Writes one value into the front matter of a file and leaves every other byte as it is.
 *
 * @param path one key, or two: a mapping and a key in it
 * @param value YAML that fits on the rest of a line
 * @returns `null` if the front matter is written in a way that this can't be said of
 */
export function withValue(
  source: string,
  [key, inner]: readonly [string, string?],
  value: string,
): string | null {
  const said: unknown = parse(value);
  return edited(
    source,
    (root, yaml, lineBreak) => {
      const held = root.get(key, true);
      if (held === undefined)
        return newEntry(root, key, inner ? `{ ${inner}: ${value} }` : value, yaml, lineBreak);
      if (!inner) return inPlaceOf(held, value, said);
      if (!isMap(held)) return null;
      const existing = held.get(inner, true);
      if (existing !== undefined) return inPlaceOf(existing, value, said);
      return addTo(held, `${inner}: ${value}`, yaml, lineBreak);
    },
    (before) => ({ ...before, [key]: inner ? { ...(before[key] as Data), [inner]: said } : said }),
  );
}

/** The same for one more text in a list, which is made if there is none. */
export function withItem(source: string, key: string, item: string): string | null {
  const value = JSON.stringify(item);
  return edited(
    source,
    (root, yaml, lineBreak) => {
      const list = root.get(key, true);
      if (list === undefined) return newEntry(root, key, `[${value}]`, yaml, lineBreak);
      if (!isSeq(list) || !list.range) return null;
      if (list.flow) return beforeBracket(list, value);
      const [first] = list.range;
      return insert(first, `- ${value}${lineBreak}${' '.repeat(columnOf(yaml, first))}`);
    },
    (before, after) => {
      const items = [...((before[key] as string[] | undefined) ?? []), item];
      const isWritten = JSON.stringify(items.sort()) === JSON.stringify([...(after[key] as string[])].sort());
      return isWritten ? { ...before, [key]: after[key] } : null;
    },
  );
}

/** A file up to the end of its front matter, with the YAML and the line break that it is written with. */
export const frontMatter =
  /^(?<open>\uFEFF?---[ \t]*(?<end>\r\n|\n|\r))(?<yaml>[\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/;

/**
 * Makes an edit, and proves it by reading the file again.
 *
 * @param expected what the front matter must say then, from what it said before
 */
function edited(
  source: string,
  place: (root: YAMLMap, yaml: string, lineBreak: string) => Splice | null,
  expected: (before: Data, after: Data) => Data | null,
): string | null {
  const { open = '', yaml = '', end = '' } = frontMatter.exec(source)?.groups ?? {};
  const root = open ? parseDocument(yaml).contents : null;
  const splice = isMap(root) ? place(root, yaml, end) : null;
  if (!splice) return null;
  const [start, stop] = [open.length + splice.start, open.length + splice.end];
  const changed = source.slice(0, start) + splice.text + source.slice(stop);
  const [old, now] = [dataOf(source), dataOf(changed)];
  if (!old || !now || old.body !== now.body) return null;
  return JSON.stringify(expected(old.data, now.data)) === JSON.stringify(now.data) ? changed : null;
}

function dataOf(source: string): { data: Data; body: string } | null {
  const parts = splitSource(source);
  const data = typeof parts === 'string' ? undefined : parseYaml(parts.yaml, '').data;
  return typeof parts === 'string' || !data ? null : { data: data as Data, body: parts.body };
}

const insert = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** A new key of the whole front matter. */
function newEntry(root: YAMLMap, key: string, value: string, yaml: string, lineBreak: string): Splice | null {
  if (root.flow) return beforeBracket(root, `${JSON.stringify(key)}: ${value}`);
  return insert(yaml.length, `${lineBreak}${key}: ${value}`);
}

/** What is said already, in other words perhaps, stays as it is written. */
function inPlaceOf(node: unknown, text: string, said: unknown): Splice | null {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  return isScalar(node) && node.value === said ? insert(start, '') : { start, end, text };
}

/** A new entry after the last one of a mapping, in the style it is written in. */
function addTo(map: YAMLMap, entry: string, yaml: string, lineBreak: string): Splice | null {
  if (map.flow) return beforeBracket(map, entry);
  const [first, last] = [map.items.at(0), map.items.at(-1)];
  if (!isNode(first?.key) || !first.key.range || !isNode(last?.value) || !last.value.range) return null;
  const indent = ' '.repeat(columnOf(yaml, first.key.range[0]));
  return insert(last.value.range[1], `${lineBreak}${indent}${entry}`);
}

/** After the last item of `[…]` or `{…}`, whatever stands between it and the bracket. */
function beforeBracket(list: YAMLMap | YAMLSeq, text: string): Splice | null {
  const last = list.items.at(-1);
  if (last === undefined) return list.range ? insert(list.range[1] - 1, text) : null;
  const node = isPair(last) ? last.value : last;
  return isNode(node) && node.range ? insert(node.range[1], `, ${text}`) : null;
}

const columnOf = (yaml: string, offset: number) =>
  offset - 1 - Math.max(yaml.lastIndexOf('\n', offset - 1), yaml.lastIndexOf('\r', offset - 1));
