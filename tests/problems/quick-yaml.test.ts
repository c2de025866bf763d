import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quickYaml } from '../../src/problems/quick-yaml.ts';
import { readYaml, validate } from '../../src/problems/validate.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { codePoint } from '../any-text.ts';
import { runs } from '../runs.ts';

/** What the judge says, in a form that also shows the order of keys. */
const judged = (text: string) => {
  const { data, problems } = parseYaml(text, 'file.yaml');
  return problems.length > 0 ? 'problems' : JSON.stringify(data);
};

/** Lines such as people write, and such as they should not. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', ' '),
    fc.constantFrom(
      'a: ',
      'b: ',
      'c:',
      '"d": ',
      '- ',
      '- e: ',
      '',
      '- - ',
      'عمان: ',
      '__proto__: ',
      '2026: ',
    ),
    fc.constantFrom(
      ...[
        'text',
        'two words',
        'نص',
        "don't",
        'Q & A',
        'x # c',
        'x#y',
        '# c',
        'x: y',
        'x:y',
        'a, b',
        '',
        'yes',
      ],
      ...['12', '1.5', '0x1', '0o7', '0b1', '1_0', '1e3', '.inf', '.NaN', '1:30', '2026-01-21', '~', 'null'],
      ...[
        '"q"',
        "'it''s'",
        '"a\\"b"',
        '"\\u0639"',
        '"\\x41"',
        '"\\q"',
        '"q',
        "s'",
        '"a" b',
        '"a"#c',
        '""',
        '"12"',
      ],
      ...[
        '[a, b]',
        '[]',
        '[a,]',
        '[,]',
        '[a: b]',
        '["a":b]',
        '{ a: b }',
        '{a}',
        '{"a":b}',
        '{a: }',
        '[',
        ']',
        '}',
      ],
      ...[
        '>-',
        '|',
        '>',
        '|+',
        '>2',
        '| # c',
        '>- x',
        '&x y',
        '*x',
        '!!str 1',
        '!x y',
        '? x',
        '@x',
        '%x',
        '`x`',
      ],
      ...[
        '---',
        '...',
        '-',
        ':',
        'x:',
        ': y',
        '<<',
        '\tx',
        'x\t',
        'x\u0085y',
        'x\u2028',
        '\uFEFF',
        'x\ry',
        '😀',
      ],
    ),
  )
  .map((parts) => parts.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((some) => some.join('\n'));

/** Right front matter, with a few characters changed. */
const written = [
  'title: "Rivers: a \\"slow\\" flood"\ndescription: Two words, and more.\ntopics: [syria, iraq]',
  'image:\n  src: hero.jpg\n  alt: "نص"\nauthors:\n  - desk\n  - other\ntranslation: { of: en, revision: a b }',
  'description: >-\n  Folded\n  text\n\n  goes on\ntitle: over\n  two lines\nsource: { name: x, url: https://x.example/ }',
];
const piece = fc.oneof(
  fc.constantFrom(
    ...['"', "'", ': ', ' #', '\n', '\n  ', '- ', '[', ']', '{', '}', ', ', '\\', '&', '*', '!', '|'],
  ),
  fc.string({ maxLength: 3 }),
);
const change = fc.tuple(fc.nat(100), fc.nat(4), piece);
const changed = fc
  .tuple(fc.constantFrom(...written), fc.array(change, { maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((sum, [at, gone, put]) => sum.slice(0, at) + put + sum.slice(at + gone), text),
  );

/** JSON as it is written by programs, and by people. */
const word = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 5 }),
  fc.constantFrom('عمان', '12', '', '__proto__', 'a: b', '<<', 'x\u2028', '{{count}}', 'a'.repeat(2000)),
);
const json = fc.oneof(
  fc.dictionary(word, fc.oneof(word, fc.array(word, { maxLength: 3 }))),
  fc.dictionary(word, fc.jsonValue(), { maxKeys: 3 }),
);
const jsonText = fc
  .tuple(json, fc.constantFrom(2, 0, 4), fc.constantFrom('\n', '', ' // x'))
  .map(([data, indent, end]) => JSON.stringify(data, null, indent) + end);

describe('quickYaml', () => {
  it('says nothing of JSON, or what the judge says, and something of most that is text alone', () => {
    let quick = 0;
    fc.assert(
      fc.property(jsonText, (text) => {
        const data = quickYaml(text);
        if (data === undefined) return;
        quick += 1;
        expect(JSON.stringify(data)).toBe(judged(text));
      }),
      { numRuns: runs(1000) },
    );
    expect(quick).toBeGreaterThan(runs(1000) / 20);
    expect(quickYaml('{\n  "a": "first",\n  "a": "second"\n}\n')).toBeUndefined();
  });

  it('says nothing, or what the judge says', () => {
    let quick = 0;
    fc.assert(
      fc.property(fc.oneof(lines, changed), (text) => {
        const data = quickYaml(text);
        if (data === undefined) return;
        quick += 1;
        expect(JSON.stringify(data)).toBe(judged(text));
      }),
      { numRuns: runs(1_500) },
    );
    expect(quick).toBeGreaterThan(runs(1_500) / 10);
  });

  it.each(written)('reads what people write: %j', (text) => {
    expect(JSON.stringify(quickYaml(text))).toBe(judged(text));
  });

  it.each([
    ['a bomb', 'a: &a [x]\nb: [*a, *a]'],
    ['a merge key', 'a: { "<<": { b: c } }'],
    ['a prototype key behind an escape', '"\\u005f_proto__": { a: b }'],
    ['a key twice', 'a: b\na: c'],
    ['two documents', 'a: b\n---\na: c'],
    ['a mark that is no document behind a space', ' ---\n{ a: b }'],
    ['a number', 'a: 12'],
    ['a number as text', 'a: "12"'],
    ['nothing', 'a:'],
    ['an empty key', ': b'],
    ['last line breaks to keep', 'a: >+\n\n  '],
    ['an indentation that is given', 'a: |1\n  '],
    ['a key too long', `${'k'.repeat(1025)}: v`],
    ['a key too long in a list', `a: ["${'k'.repeat(1025)}": v]`],
    ['deep lists', `a: ${'['.repeat(2_000)}x${']'.repeat(2_000)}`],
    ['a long text', `a: ${'x'.repeat(20_000)}`],
  ])('leaves %s to the judge', (_what, text) => {
    expect(quickYaml(text)).toBeUndefined();
  });
});

describe('readYaml', () => {
  const schema = z.strictObject({ title: z.string().trim().min(1), count: z.int().optional() });

  it.each([
    'title: "A" ',
    'title: A\ncount: 1',
    'title: A\ntitel: B',
    'title: "A\\u202E"',
    'title: "Pаris"',
    'title: ""',
    'title: [A',
  ])('says of %j what the judge says', (text) => {
    const said = readYaml(schema, text, 'file.yaml', 2);
    expect(said).toEqual(validate(schema, parseYaml(text, 'file.yaml', 2)));
  });
});
