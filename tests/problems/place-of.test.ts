import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { KeyPath, Place } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { runs } from '../runs.ts';

describe('placeOf', () => {
  const text = [
    'title: Rivers',
    'image: { src: a.png, alt: A }',
    'topics:',
    '  - water',
    '  - iraq',
    '2026: x',
  ].join('\n');
  const yaml = parseYaml(text, 'file.yaml', 2);

  it.each<[KeyPath, 'key' | 'value', string]>([
    [['title'], 'value', '2:8'],
    [['title'], 'key', '2:1'],
    [['image'], 'value', '3:8'],
    [['image', 'alt'], 'value', '3:27'],
    [['image', 'alt'], 'key', '3:22'],
    [['topics'], 'key', '4:1'],
    [['topics', 0], 'value', '5:5'],
    [['topics', 1], 'value', '6:5'],
    [['2026'], 'value', '7:7'],
    [['2026'], 'key', '7:1'],
  ])('%j: the %s is at %s', (path, part, expected) => {
    expect(at(yaml.placeOf(path, part))).toBe(expected);
  });

  it.each<[KeyPath, string]>([
    [[], '2:1'],
    [['nowhere'], '2:1'],
    [['nowhere', 'deep', 3], '2:1'],
    [['image', 'credit'], '3:8'],
    [['topics', 7], '5:3'],
    [['title', 'inside'], '2:8'],
  ])('%j is not there: the nearest thing around it is at %s', (path, expected) => {
    expect(at(yaml.placeOf(path))).toBe(expected);
  });

  it('looks for the nearest value where a key is asked for that is not there', () => {
    expect(at(yaml.placeOf(['image', 'credit'], 'key'))).toBe('3:8');
    expect(at(yaml.placeOf(['topics', 7, 'name'], 'key'))).toBe('5:3');
  });

  it('points at the key of a value left empty', () => {
    expect(parseYaml('a: 1\nb:\nc: 3', 'file.yaml').placeOf(['b']).line).toBe(2);
  });

  it('points at every value and every key of any mapping', () => {
    fc.assert(
      fc.property(mapping, fc.constantFrom(2, 4), fc.boolean(), (data, indent, flow) => {
        const written = stringify(data, { indent, lineWidth: 0, collectionStyle: flow ? 'flow' : 'any' });
        const read = parseYaml(written, 'file.yaml');
        expect(read.data).toEqual(data);
        for (const [path, value] of leaves(data)) {
          expect(rest(written, read.placeOf(path))).toMatch(new RegExp(`^["']?${value}`));
          const key = path.at(-1);
          if (typeof key === 'string') {
            expect(rest(written, read.placeOf(path, 'key')).replace(/^["']/, '')).toSatisfy(startsWith(key));
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

const at = ({ line, column }: Place) => `${line}:${column}`;

/** The text from a place on. */
function rest(text: string, { line, column }: Place): string {
  return text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
}

const startsWith = (start: string) => (text: string) => text.startsWith(start);

type Tree = string | Tree[] | { [key: string]: Tree };

const word = fc.oneof(
  fc.stringMatching(/^[a-z][a-z_-]{0,8}$/),
  fc.constantFrom('عنوان', 'two words', 'a: b', '12', 'true', 'null', '0x1f', '~', "it's", '#', '- a', 'é'),
);
const key = word.filter((one) => !['__proto__', 'constructor', 'prototype'].includes(one));
const { mapping } = fc.letrec<{ mapping: Record<string, Tree>; tree: Tree }>((tie) => ({
  mapping: fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.stringMatching(/^v[0-9]{1,6}$/),
    tie('mapping'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  ),
}));

/** Every text in a tree, with the path that leads to it. */
function leaves(tree: Tree, path: KeyPath = []): [KeyPath, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  const entries: [string | number, Tree][] = Array.isArray(tree) ? [...tree.entries()] : Object.entries(tree);
  return entries.flatMap(([name, value]) => leaves(value, [...path, name]));
}
