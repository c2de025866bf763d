import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import type { KeyPath } from '../problems/problem.ts';
import { parseYaml } from '../problems/yaml.ts';
import type { Codemod } from './codemods.ts';

/** What became of a file: its new text, and where in it each change is, in lines from 1. */
export interface Rewritten {
  text: string;
  changes: readonly { line: number; what: string }[];
  /** Lines where a change is wanted that can't be made, as where the new key is there as well. */
  left: readonly { line: number; what: string }[];
}

/** Where the YAML of a file is: all of it, or its front matter. */
const frontMatter = /^(?:\uFEFF?---[ \t]*(?:\r\n|\n|\r))([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/;

/**
 * Writes a file as codemods want it, and leaves every other byte as it is. Each change is proven by reading
 * the file again: it says the same, under the new name.
 *
 * @param isText whether it is a text with front matter, and not YAML
 */
export function rewritten(source: string, isText: boolean, mods: readonly Codemod[]): Rewritten {
  let text = source;
  const [changes, left]: [Rewritten['changes'][number][], Rewritten['left'][number][]] = [[], []];
  for (const mod of mods) {
    const { start, yaml } = yamlOf(text, isText);
    const finds = pairsAt(yaml, mod.key);
    // From the end, so that places before it stay what they are.
    for (const { pair, siblings } of finds.toReversed()) {
      const [from = 0, to = 0] = (pair.key as Node).range ?? [];
      const changed = text.slice(0, start + from) + mod.name + text.slice(start + to);
      const told = { line: text.slice(0, start + from).split(/\r\n|\n|\r/).length, what: mod.what };
      const isSafe = !siblings.includes(mod.name) && saysTheSame(text, changed, isText, mod);
      if (isSafe) text = changed;
      (isSafe ? changes : left).push(told);
    }
  }
  const inOrder = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return { text, changes: changes.sort(inOrder), left: left.sort(inOrder) };
}

function yamlOf(text: string, isText: boolean): { start: number; yaml: string } {
  if (!isText) return { start: 0, yaml: text };
  const found = frontMatter.exec(text);
  return { start: found ? found[0].indexOf(found[1] ?? '', 3) : 0, yaml: found?.[1] ?? '' };
}

interface Found {
  pair: Pair;
  siblings: readonly string[];
}

/** The entries that a path leads to, in the order of the file. */
function pairsAt(yaml: string, key: KeyPath): Found[] {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return [];
  const follow = (node: unknown, [name, ...rest]: KeyPath): Found[] => {
    if (!isMap(node) || name === undefined) return [];
    const siblings = node.items.map((one) => keyOf(one));
    const fitting = node.items.filter((one) => name === '*' || keyOf(one) === String(name));
    return fitting.flatMap((pair) => (rest.length > 0 ? follow(pair.value, rest) : [{ pair, siblings }]));
  };
  return follow(document.contents, key);
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** Whether two files differ in the name of a key alone. */
function saysTheSame(before: string, after: string, isText: boolean, { key, name }: Codemod): boolean {
  const [old, now] = [before, after].map((text) => parseYaml(yamlOf(text, isText).yaml, '').data);
  const last = String(key.at(-1));
  const plain = (data: unknown) =>
    JSON.stringify(data, (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(([one, inner]) => [one === last ? name : one, inner])
        : value,
    );
  return old !== undefined && now !== undefined && plain(old) === plain(now);
}
