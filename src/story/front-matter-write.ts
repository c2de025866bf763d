import { isMap, parseDocument } from 'yaml';
import { parseYaml } from '../problems/yaml.ts';
import { frontMatter } from './front-matter-edit.ts';
import { splitSource } from './source.ts';
import { isMapping, type Mapping, same } from './yaml-data.ts';
import { inMapping, type Splice } from './yaml-splices.ts';
import type { Data } from './yaml-text.ts';

/**
 * Gives a key of front matter a value, or takes it away, and leaves every byte that says something else as it is: in a
 * list or a mapping, what did not change keeps its place, its style and its comments.
 *
 * @param path one key, or two: a mapping and a key in it
 * @param value `null` takes the key away
 * @returns `null` if the front matter is written in a way that this can't be said of
 */
export function withData(
  source: string,
  [key, inner]: readonly [string, string?],
  value: Data,
): string | null {
  const before = dataOf(source);
  if (!before) return null;
  const old = before.data[key];
  const wanted = inner === undefined ? value : withKey(isMapping(old) ? old : {}, inner, value);
  const after = withKey(
    before.data,
    key,
    isMapping(wanted) && Object.keys(wanted).length === 0 ? null : wanted,
  );
  if (same(before.data, after)) return source;
  const { open = '', yaml = '', end = '\n' } = frontMatter.exec(source)?.groups ?? {};
  const root = open ? parseDocument(yaml).contents : null;
  if (!isMap(root)) return null;
  const splices = inMapping(root, before.data, after, { yaml, lineBreak: end }, root.flow === true);
  if (!splices) return null;
  const edited = splices.toSorted((a, b) => b.start - a.start).reduce(spliced, yaml);
  const text = open + edited + source.slice(open.length + yaml.length);
  const now = dataOf(text);
  return now && same(now.data, after) && now.body === before.body ? text : null;
}

/** What front matter says, as data; `null` if it can't be read. */
export function dataOf(source: string): { data: Mapping; body: string } | null {
  const parts = splitSource(source);
  const data = typeof parts === 'string' ? undefined : parseYaml(parts.yaml, '').data;
  return typeof parts === 'string' || !data ? null : { data: data as Mapping, body: parts.body };
}

const spliced = (yaml: string, { start, end, text }: Splice) => yaml.slice(0, start) + text + yaml.slice(end);

function withKey(data: Mapping, key: string, value: Data): Mapping {
  if (value !== null) return { ...data, [key]: value };
  const { [key]: _, ...others } = data;
  return others;
}
