import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { isMapping, type Mapping, same } from './yaml-data.ts';
import { type Data, entryText, flowText, itemsText, scalarText } from './yaml-text.ts';

/** A stretch of the YAML, and what to write there. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The YAML that is edited. */
interface Writing {
  yaml: string;
  lineBreak: string;
}

type Splices = Splice[] | null;

/** What to write where in a mapping, so that it says something else; `null` if it is written in a way that forbids it. */
export function inMapping(
  map: YAMLMap,
  before: Mapping,
  after: Mapping,
  writing: Writing,
  flow: boolean,
): Splices {
  const added = Object.keys(after).filter((key) => !(key in before));
  const found = Object.keys(before).map((key): Splices => {
    if (same(before[key], after[key])) return [];
    if (!(key in after)) return withoutKey(map, key, writing, flow);
    const node = map.get(key, true) as Node | undefined;
    return node ? inNode(node, before[key] ?? null, after[key] ?? null, writing, flow) : null;
  });
  const new_ = added.map((key) => newKey(map, key, after[key] ?? null, writing, flow));
  const all = [...found, ...new_];
  return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
}

function inNode(node: Node, before: Data, after: Data, writing: Writing, flow: boolean): Splices {
  if (isMap(node) && isMapping(before) && isMapping(after))
    return inMapping(node, before, after, writing, flow || node.flow === true);
  if (
    isSeq(node) &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length > 0 &&
    after.length >= before.length
  )
    return inList(node, before, after, writing, flow || node.flow === true);
  const range = node.range;
  if (!range) return null;
  const text = isScalar(node) ? scalarText(after, node as Scalar, flow) : flowText(after);
  const lineEnd = writing.yaml.slice(range[0], range[1]).match(/(\r\n?|\n)+$/)?.[0].length ?? 0;
  return [{ start: range[0], end: range[1] - lineEnd, text }];
}

/** Items that changed, and those that are new behind the last. */
function inList(list: YAMLSeq, before: Data[], after: Data[], writing: Writing, flow: boolean): Splices {
  const changed = before.map((item, index): Splices => {
    const node = list.items[index] as Node | undefined;
    return same(item, after[index])
      ? []
      : node
        ? inNode(node, item, after[index] ?? null, writing, flow)
        : null;
  });
  const more = after.slice(before.length);
  const last = list.items.at(-1) as Node | undefined;
  if (changed.includes(null) || !last?.range || !list.range) return null;
  const [first] = list.range;
  const indent = ' '.repeat(columnOf(writing.yaml, first));
  const end = endOfLine(writing.yaml, last.range[1]);
  const new_ = more.map((item) =>
    flow
      ? { start: last.range?.[1] ?? 0, end: last.range?.[1] ?? 0, text: `, ${flowText(item)}` }
      : { start: end, end, text: `${writing.lineBreak}${indent}- ${flowText(item)}` },
  );
  // Of splices at one place the last is written first.
  return [...changed.flatMap((one) => one ?? []), ...joined(new_)];
}

const joined = (all: readonly Splice[]): Splice[] => {
  const [first] = all;
  return first ? [{ ...first, text: all.map(({ text }) => text).join('') }] : [];
};

function newKey(
  map: YAMLMap,
  key: string,
  value: Data,
  { yaml, lineBreak }: Writing,
  flow: boolean,
): Splices {
  if (flow) {
    const last = map.items.at(-1)?.value as Node | null | undefined;
    const at = last?.range ? last.range[1] : null;
    return at === null ? null : [{ start: at, end: at, text: `, ${entryText(key, value, true)}` }];
  }
  const [first, last] = [map.items.at(0)?.key as Node | undefined, map.items.at(-1)];
  const end = (last?.value as Node | null)?.range?.[1] ?? (last?.key as Node | undefined)?.range?.[1];
  if (!first?.range || end === undefined) return null;
  const indent = ' '.repeat(columnOf(yaml, first.range[0]));
  const at = indent === '' ? yaml.length : endOfLine(yaml, end);
  const text = itemsText(value)
    ? `${key}:${itemsText(value, `${lineBreak}${indent}  `)}`
    : entryText(key, value, false);
  return [{ start: at, end: at, text: `${lineBreak}${indent}${text}` }];
}

/** Takes a key away, with the lines it has for itself. */
function withoutKey(map: YAMLMap, key: string, { yaml }: Writing, flow: boolean): Splices {
  const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const pair = map.items[index];
  const start = (pair?.key as Node | undefined)?.range?.[0];
  const end = (pair?.value as Node | null)?.range?.[1] ?? (pair?.key as Node | undefined)?.range?.[1];
  if (start === undefined || end === undefined) return null;
  if (flow) {
    const next = (map.items[index + 1]?.key as Node | undefined)?.range?.[0];
    if (next !== undefined) return [{ start, end: next, text: '' }];
    const previous = (map.items[index - 1]?.value as Node | undefined)?.range?.[1];
    return [{ start: previous ?? start, end, text: '' }];
  }
  const lineStart = start - columnOf(yaml, start);
  if (yaml.slice(lineStart, start).trim() !== '') return null;
  const after = endOfLine(yaml, end);
  const breakAfter = /^(?:\r\n?|\n)/.exec(yaml.slice(after))?.[0].length;
  if (breakAfter !== undefined) return [{ start: lineStart, end: after + breakAfter, text: '' }];
  const before = /(?:\r\n?|\n)$/.exec(yaml.slice(0, lineStart))?.[0].length ?? 0;
  return [{ start: lineStart - before, end: after, text: '' }];
}

/** The end of the line that a value ends on, its comment included. */
function endOfLine(yaml: string, offset: number): number {
  const at = offset > 0 && /[\r\n]/.test(yaml[offset - 1] ?? '') ? offset - 1 : offset;
  const rest = yaml.slice(at).search(/[\r\n]/);
  const end = rest < 0 ? yaml.length : at + rest;
  return yaml[end] === '\n' && yaml[end - 1] === '\r' ? end - 1 : end;
}

const columnOf = (yaml: string, offset: number) =>
  offset - 1 - Math.max(yaml.lastIndexOf('\n', offset - 1), yaml.lastIndexOf('\r', offset - 1));
