import { isMap, isNode, isPair, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../problems/yaml.ts';
import { splitSource } from '../story/source.ts';

/** A place in a text, and what to write there. */
interface Insertion {
  at: number;
  text: string;
}

const frontMatter =
  /^(?<open>\uFEFF?---[ \t]*(?<end>\r\n|\n))(?<yaml>[\s\S]*?)(?:\r\n|\n)---[ \t]*(?:\r\n|\n|$)/;

/**
 * A Markdown file with one more entry under `aliases` in its front matter, and every other byte as
 * it was.
 *
 * @returns `null` if its front matter is written in a way that this can't be said of
 */
export function addAlias(source: string, alias: string): string | null {
  const { open = '', yaml = '', end = '' } = frontMatter.exec(source)?.groups ?? {};
  if (!open) return null;
  const place = placeFor(yaml, JSON.stringify(alias), end);
  if (!place) return null;
  const at = open.length + place.at;
  const changed = source.slice(0, at) + place.text + source.slice(at);
  return says(changed, source, alias) ? changed : null;
}

function placeFor(yaml: string, value: string, end: string): Insertion | null {
  const root = parseDocument(yaml).contents;
  if (!isMap(root) || !root.range) return null;
  const list = root.get('aliases', true);
  if (list === undefined)
    return root.flow
      ? beforeBracket(root, `"aliases": [${value}]`)
      : { at: yaml.length, text: `${end}aliases: [${value}]` };
  if (!isSeq(list) || !list.range) return null;
  if (list.flow) return beforeBracket(list, value);
  const first = list.range[0];
  const indent = yaml.slice(yaml.lastIndexOf('\n', first) + 1, first);
  return { at: first, text: `- ${value}${end}${indent}` };
}

/** After the last item of `[…]` or `{…}`, whatever stands between it and the bracket. */
function beforeBracket(list: YAMLMap | YAMLSeq, text: string): Insertion | null {
  const last = list.items.at(-1);
  if (last === undefined) return list.range ? { at: list.range[1] - 1, text } : null;
  const node = isPair(last) ? last.value : last;
  return isNode(node) && node.range ? { at: node.range[1], text: `, ${text}` } : null;
}

/** Whether the front matter says the alias, and else what it said before; the text below is the same. */
function says(changed: string, source: string, alias: string): boolean {
  const [before, after] = [splitSource(source), splitSource(changed)];
  if (typeof before === 'string' || typeof after === 'string' || before.body !== after.body) return false;
  const [old, now] = [before, after].map(({ yaml }) => parseYaml(yaml, ''));
  if (!old?.data || !now?.data) return false;
  const { aliases: oldAliases = [], ...oldRest } = old.data as { aliases?: unknown[] };
  const { aliases: newAliases = [], ...newRest } = now.data as { aliases?: unknown[] };
  const [wanted, found] = [[...oldAliases, alias], newAliases].map((list) => JSON.stringify(list.toSorted()));
  return wanted === found && JSON.stringify(oldRest) === JSON.stringify(newRest);
}
