import { isMap, isNode, type Node, parseDocument, type YAMLMap } from 'yaml';
import { frontMatter } from './front-matter-edit.ts';
import { splitSource } from './source.ts';

/**
 * Takes a key out of a mapping in the front matter of a file and leaves every other byte as it is.
 *
 * @param path the key of the mapping, and the key in it
 * @returns `null` if it is not there, or written in a way that it can't be taken out of
 */
export function withoutValue(source: string, [key, inner]: readonly [string, string]): string | null {
  const { open = '', yaml = '' } = frontMatter.exec(source)?.groups ?? {};
  const root = open ? parseDocument(yaml).contents : null;
  const map = isMap(root) ? root.get(key, true) : null;
  if (!isMap(map) || map.items.length < 2) return null;
  const stretch = map.flow ? inFlow(map, inner) : onLines(map, inner, yaml);
  if (!stretch) return null;
  const [start, end] = stretch.map((offset) => open.length + offset) as [number, number];
  const changed = source.slice(0, start) + source.slice(end);
  return saysTheSame(source, changed, [key, inner]) ? changed : null;
}

type Stretch = [start: number, end: number];

const rangeOf = (node: unknown) => (isNode(node) ? (node as Node).range : null);

function placeOf(map: YAMLMap, key: string) {
  const index = map.items.findIndex((one) => String(one.key) === key);
  const item = map.items[index];
  const [from, to] = [rangeOf(item?.key), rangeOf(item?.value)];
  return from && to ? { index, start: from[0], end: to[1] } : null;
}

/** With the comma before it, or that behind the first one. */
function inFlow(map: YAMLMap, key: string): Stretch | null {
  const place = placeOf(map, key);
  if (!place) return null;
  const [before, after] = [map.items[place.index - 1], map.items[place.index + 1]];
  const end = rangeOf(before?.value)?.[1];
  if (end !== undefined) return [end, place.end];
  const next = rangeOf(after?.key)?.[0];
  return next === undefined ? null : [place.start, next];
}

/** From the line break before it, or to that behind the first one. */
function onLines(map: YAMLMap, key: string, yaml: string): Stretch | null {
  const place = placeOf(map, key);
  if (!place) return null;
  const rest = /^[^\r\n]*/.exec(yaml.slice(place.end))?.[0].length ?? 0;
  if (place.index > 0) {
    const before = /(?:\r\n|\r|\n)[ \t]*$/.exec(yaml.slice(0, place.start));
    return before ? [before.index, place.end + rest] : null;
  }
  const next = rangeOf(map.items[1]?.key)?.[0];
  return next === undefined ? null : [place.start, next];
}

/** Whether only that key is gone. */
function saysTheSame(before: string, after: string, [key, inner]: readonly [string, string]): boolean {
  const [old, now] = [splitSource(before), splitSource(after)];
  if (typeof old === 'string' || typeof now === 'string' || old.body !== now.body) return false;
  const [data, rest] = [old, now].map(({ yaml }) => parseDocument(yaml).toJS() as Record<string, unknown>);
  const { [inner]: _, ...expected } = (data?.[key] ?? {}) as Record<string, unknown>;
  return JSON.stringify({ ...data, [key]: expected }) === JSON.stringify(rest);
}
