import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/problems/yaml.ts';
import { places } from './places.ts';

const parse = (text: string, firstLine?: number) => parseYaml(text, 'file.yaml', firstLine);

describe('what is not plain data is refused, where it stands', () => {
  const cases: [what: string, text: string, ...expected: string[]][] = [
    ['an alias', 'a: 1\nb: *a', 'yaml-feature 2:4'],
    ['an anchor on a value', 'a: &x 1', 'yaml-feature 1:7'],
    ['an anchor on a key', '&x a: 1', 'yaml-feature 1:4'],
    ['an alias as a key', '*x : 1', 'yaml-feature 1:1', 'yaml-feature 1:1'],
    ['a bomb', 'a: &a [x]\nb: [*a, *a]', 'yaml-feature 1:7', 'yaml-feature 2:5', 'yaml-feature 2:9'],
    ['a merge key', 'a: 1\n<<: { b: 2 }', 'yaml-feature 2:1'],
    ['a merge key in quotes', 'a: 1\n"<<": { b: 2 }', 'yaml-feature 2:1'],
    ['a tagged merge key', '!!merge <<: { b: 2 }', 'yaml-feature 1:9'],
    ['__proto__', 'a: { __proto__: { x: 1 } }', 'yaml-feature 1:6'],
    ['__proto__ in quotes', '"__proto__": 1', 'yaml-feature 1:1'],
    ['constructor', 'a:\n  constructor: 1', 'yaml-feature 2:3'],
    ['prototype', 'prototype: 1', 'yaml-feature 1:1'],
    ['a list as a key', '? [a]\n: 1', 'yaml-feature 1:3'],
    ['a local tag', 'a: !mine b', 'yaml-syntax 1:4'],
    ['a tag of another language', 'a: !!js/function "x"', 'yaml-syntax 1:4'],
    ['binary', 'a: !!binary aGk=', 'yaml-syntax 1:4'],
    ['a set', 'a: !!set { b }', 'yaml-syntax 1:4'],
    ['an ordered map', 'a: !!omap [b: 1]', 'yaml-syntax 1:4'],
    ['a date object', 'a: !!timestamp 2026-01-21', 'yaml-syntax 1:4'],
    ['another version of YAML', '%YAML 1.1\n---\na: yes', 'yaml-feature 1:1'],
    ['an unknown directive', '%FOO\n---\na: 1', 'yaml-syntax 1:1'],
    ['a second document', 'a: 1\n---\nb: 2', 'yaml-syntax 2:1'],
    ['a tab before a key', 'a:\n\tb: 1', 'yaml-syntax 2:1'],
    ['the same key twice', 'a: 1\nb: 2\na: 3', 'yaml-syntax 3:1'],
    ['the same key as number and text', '1: a\n"1": b', 'yaml-syntax 2:1'],
    ['an open bracket', 'a: [1, 2', 'yaml-syntax 1:9'],
    ['a colon in plain text', 'a: b: c', 'yaml-syntax 1:4'],
    ['nothing', '', 'yaml-mapping 1:1'],
    ['only a comment', '# later', 'yaml-mapping 1:1'],
    ['a list', '- a', 'yaml-mapping 1:1'],
    ['plain text', 'just text', 'yaml-mapping 1:1'],
  ];

  it.each(cases)('%s', (_what, text, ...expected) => {
    const { data, problems } = parse(text);
    expect(places(problems)).toEqual(expected);
    expect(data).toBeUndefined();
  });

  it('reports every mistake, not only the first', () => {
    const { problems } = parse('a: &x 1\nb: *x\n<<: 2\nconstructor: 3');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces', '{a: '.repeat(5_000)],
    ['dashes', '- '.repeat(10_000)],
    ['indented keys', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('answers however deep %s are nested', (_what, text) => {
    expect(parse(text).problems).not.toEqual([]);
  });
});

describe('YAML 1.2 as written by hand', () => {
  it('reads words as words', () => {
    const { data } = parse('a: yes\nb: no\nc: 012\nd: 2026-01-21\ne: 1:30\nf: true\ng: 1.5\nh:\ni: "12"');
    expect(data).toEqual({
      a: 'yes',
      b: 'no',
      c: 12,
      d: '2026-01-21',
      e: '1:30',
      f: true,
      g: 1.5,
      h: null,
      i: '12',
    });
  });

  it('reads keys as words, whatever they look like', () => {
    expect(parse('2026: a\ntrue: b\nnull: c\nعمان: d').data).toEqual({
      2026: 'a',
      true: 'b',
      null: 'c',
      عمان: 'd',
    });
  });

  it('reads JSON', () => {
    expect(parse('{"a": ["b", {"c": "\\u0639"}]}').data).toEqual({ a: ['b', { c: 'ع' }] });
  });
});
