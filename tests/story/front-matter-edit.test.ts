import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { withValue } from '../../src/story/front-matter-edit.ts';
import { withoutValue } from '../../src/story/front-matter-remove.ts';
import { splitSource } from '../../src/story/source.ts';

const path = ['translation', 'revision'] as const;
const file = (yaml: string) => `---\n${yaml}\n---\nThe text.\n`;

describe('a value in front matter', () => {
  it.each([
    ['where there is no such mapping', 'title: A', 'title: A\ntranslation: { revision: r s }'],
    ['into a flow mapping', 'translation: { of: en }', 'translation: { of: en, revision: r s }'],
    [
      'into a block mapping',
      'translation:\n  of: en\ntitle: A',
      'translation:\n  of: en\n  revision: r s\ntitle: A',
    ],
    [
      'in the place of another',
      'translation: { revision: "q", of: en }',
      'translation: { revision: r s, of: en }',
    ],
    [
      'in the place of a folded one',
      'translation:\n  revision:\n    q\n    p\nx: 1',
      'translation:\n  revision:\n    r s\nx: 1',
    ],
    [
      'beside a comment',
      'translation: # made by us\n  of: en # the original',
      'translation: # made by us\n  of: en\n  revision: r s # the original',
    ],
  ])('goes %s', (_where, before, after) => {
    expect(withValue(file(before), path, 'r s')).toBe(file(after));
  });

  it('goes nowhere else', () => {
    expect(withValue('No front matter.', path, 'r')).toBeNull();
    expect(withValue(file('translation: en'), path, 'r')).toBeNull();
    expect(withValue(file('title: ['), path, 'r')).toBeNull();
  });

  it('keeps the line breaks and the byte order mark of the file', () => {
    const source = '\uFEFF---\r\ntranslation:\r\n  of: en\r\n---\r\nText\r\n';
    const after = '\uFEFF---\r\ntranslation:\r\n  of: en\r\n  revision: r\r\n---\r\nText\r\n';
    expect(withValue(source, path, 'r')).toBe(after);
    expect(withValue('---\r\ntitle: A\r\n---\r\n', ['slug'], 'b')).toBe(
      '---\r\ntitle: A\r\nslug: b\r\n---\r\n',
    );
  });

  const word = fc.stringMatching(/^\w{5}( \w{5}){1,3}$/);
  const data = fc.record(
    { title: fc.string({ minLength: 1 }), translation: fc.record({ of: word }), topics: fc.array(word) },
    { requiredKeys: ['title'] },
  );

  it.each([
    ['block', stringify],
    ['flow', (front: object) => JSON.stringify(front, null, 2)],
  ])('is read back from %s style, and nothing else is changed', (_style, write) => {
    fc.assert(
      fc.property(data, word, (front, value) => {
        const source = file(write(front).trimEnd());
        const parts = splitSource(withValue(source, path, value) ?? '');
        if (typeof parts === 'string') throw new Error(parts);
        expect(parts.body).toBe('The text.\n');
        const translation = { ...front.translation, revision: value };
        expect(parse(parts.yaml)).toEqual({ ...front, translation });
      }),
    );
  });
});

describe('a key of a mapping', () => {
  const key = ['translation', 'machine'] as const;
  it.each([
    ['at the end', 'translation: { of: en, machine: 1-2 }', 'translation: { of: en }'],
    ['at the beginning', 'translation: { machine: 1-2, of: en }', 'translation: { of: en }'],
    [
      'in between',
      "translation: {of: en, machine: '1-2' , revision: a}",
      'translation: {of: en , revision: a}',
    ],
    [
      'on a line of its own',
      'translation:\n  of: en # it\n  machine: 1 # so far\nx: 1',
      'translation:\n  of: en # it\nx: 1',
    ],
    ['on the first line', 'translation:\n  machine: 1\n  of: en\nx: 1', 'translation:\n  of: en\nx: 1'],
  ])('is taken out %s', (_where, before, after) => {
    expect(withoutValue(file(before), key)).toBe(file(after));
    const windows = (text: string) => `\uFEFF${file(text).replaceAll('\n', '\r\n')}`;
    expect(withoutValue(windows(before), key)).toBe(windows(after));
  });

  it('is taken out of nothing else', () => {
    expect(withoutValue(file('translation: { of: en }'), key)).toBeNull();
    expect(withoutValue(file('machine: 1'), key)).toBeNull();
    expect(withoutValue('No front matter.', key)).toBeNull();
  });
});
