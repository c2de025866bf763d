import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { type KeyPath, type Place, type Problem, problem } from './problem.ts';

/** YAML text as data, with the way back from a key path to a place in the file. */
export interface YamlFile {
  /** The data, `undefined` if the text has problems. */
  data: unknown;
  problems: Problem[];
  /** The comments on the lines of values that stand without quotation marks. */
  comments: { path: KeyPath; text: string; place: Place }[];
  /** Where a value stands, or the nearest thing around it. `key` asks for its key instead. */
  placeOf(path: KeyPath, part?: 'key' | 'value'): Place;
}

/** Names that mean something to JavaScript objects, never to a newsroom. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys are words whatever they look like; no tag makes anything but text, numbers, lists and mappings. */
const plainData = { version: '1.2', stringKeys: true, resolveKnownTags: false } as const;

/**
 * Reads YAML 1.2 (core schema) or JSON as plain data. Anchors, aliases, merge keys, unknown tags,
 * other versions, several documents and prototype keys are refused: front matter is data, and
 * aliases can be bombs.
 *
 * @param text the YAML, without `---` lines around it
 * @param file the name used in problems
 * @param firstLine the line of the file on which `text` starts, from 1
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...plainData, lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = [
    ...[...document.errors, ...document.warnings]
      .filter(({ code }) => code !== 'NON_STRING_KEY') // refused below, in our words
      .map((one) =>
        problem('yaml-syntax', { detail: one.message.split('\n', 1)[0] ?? one.code }, at(one.pos[0])),
      ),
    ...refused(document, at),
  ];
  if (problems.length === 0 && !isMap(document.contents)) {
    const found = document.contents === null ? 'nothing' : 'something else';
    problems.push(problem('yaml-mapping', { found }, at(0)));
  }
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    problems,
    comments: problems.length > 0 ? [] : commentsIn(document.contents, text, at),
    placeOf: (path, part = 'value') => at(offsetOf(document, path, part)),
  };
}

/** A comment behind a value, with the space before it that makes it one; where no value is, it is behind that. */
const behind = /[ \t]*#[^\n]*/y;

function commentsIn(
  node: unknown,
  text: string,
  at: (offset: number) => Place,
  path: KeyPath = [],
): YamlFile['comments'] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) =>
      commentsIn(value, text, at, [...path, String(keyName(key))]),
    );
  if (isSeq(node)) return node.items.flatMap((item, index) => commentsIn(item, text, at, [...path, index]));
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
  behind.lastIndex = node.range[1];
  const found = behind.exec(text)?.[0];
  if (found === undefined) return [];
  const comment = found.trim();
  return [{ path, text: comment, place: at(node.range[1] + found.indexOf('#')) }];
}

function refused(document: Document, at: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  const refuse = (feature: string, node: unknown) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    found.push(problem('yaml-feature', { feature }, at(offset)));
  };
  if (document.directives?.yaml.version !== '1.2') refuse('Other versions of YAML', document);
  visit(document, {
    Alias: (_key, node) => refuse('Aliases', node),
    Pair: (_key, pair) => {
      if (!isScalar(pair.key)) refuse('Keys that are not plain words', pair.key);
      else if (pair.key.value === '<<') refuse('Merge keys', pair.key);
      else if (prototypeKeys.has(String(pair.key.value))) refuse('Prototype keys', pair.key);
    },
    Node: (_key, node) => {
      if (!isAlias(node) && 'anchor' in node && node.anchor) refuse('Anchors', node);
    },
  });
  return found;
}

/** The offset of the value at `path`; of its deepest existing ancestor if there is none. */
function offsetOf(document: Document, path: KeyPath, part: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => keyName(item.key) === name) : undefined;
    const value = document.getIn(path.slice(0, length), true);
    const wantsKey = part === 'key' && length === path.length;
    const node = !wantsKey && isNode(value) && value.range ? value : pair?.key;
    if (isNode(node) && node.range) return node.range[0];
    if (isNode(value) && value.range) return value.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

const keyName = (key: unknown) => (isScalar(key) ? key.value : key);
