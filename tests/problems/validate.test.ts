import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { closest } from '../../src/problems/closest.ts';
import { ruled } from '../../src/problems/issues.ts';
import { validate } from '../../src/problems/validate.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { articleSchema, pageSchema } from '../../src/story/front-matter.ts';
import { runs } from '../runs.ts';
import { places } from './places.ts';

const even = z.number().refine((value) => value % 2 === 0, { params: ruled('invalid-date', {}) });
const schema = z.strictObject({
  title: z.string(),
  count: z.int().optional(),
  shown: z.boolean().default(true),
  size: z.enum(['small', 'large']).optional(),
  even: even.optional(),
  image: z.strictObject({ src: z.string(), alt: z.string().optional() }).optional(),
  notes: z.array(z.strictObject({ at: even, text: z.string() })).optional(),
  target: z
    .discriminatedUnion('to', [z.object({ to: z.literal('disk') }), z.object({ to: z.literal('cloud') })])
    .optional(),
  names: z
    .record(z.string().regex(/^[a-z]+$/, 'write letters.'), z.strictObject({ full: z.string() }))
    .optional(),
});
const check = (...lines: string[]) => validate(schema, parseYaml(lines.join('\n'), 'file.yaml', 2));

it('of a key that says what stands beside it tells all that it may say', () => {
  for (const target of ['{ to: moon }', '{ path: a }']) {
    const { problems } = check('title: A', `target: ${target}`);
    expect(problems).toMatchObject([
      { rule: 'invalid-value', message: expect.stringContaining('`disk`, `cloud`') },
    ]);
  }
});

describe('a mistake becomes a problem at its place', () => {
  const cases: [what: string, lines: string[], ...expected: string[]][] = [
    ['an unknown key', ['title: A', 'titel: B'], 'unknown-key 3:1'],
    ['unknown keys', ['title: A', 'x: 1', 'y: 2'], 'unknown-key 3:1', 'unknown-key 4:1'],
    ['an unknown key inside', ['title: A', 'image: { src: a, atl: b }'], 'unknown-key 3:18'],
    ['a missing key', ['count: 1'], 'missing-key 2:1'],
    ['a missing key inside', ['title: A', 'image:', '  alt: b'], 'missing-key 4:3'],
    [
      'a missing key in a list',
      ['title: A', 'notes:', '  - { text: a, at: 2 }', '  - { at: 4 }'],
      'missing-key 5:5',
    ],
    ['text for a number', ['title: A', 'count: many'], 'wrong-type 3:8'],
    ['a fraction for a whole number', ['title: A', 'count: 1.5'], 'wrong-type 3:8'],
    ['a number for text', ['title: 12'], 'wrong-type 2:8'],
    ['nothing for text', ['title:', 'count: 1'], 'wrong-type 2:7'],
    ['a list for a mapping', ['title: A', 'image: [a]'], 'wrong-type 3:8'],
    ['a mapping for a list', ['title: A', 'notes: { text: a }'], 'wrong-type 3:8'],
    ['a wrong type deep in a list', ['title: A', 'notes:', '  - at: 2', '    text: [a]'], 'wrong-type 5:11'],
    ['a value that is none of the choices', ['title: A', 'size: middling'], 'invalid-value 3:7'],
    ['a rule of the schema', ['title: A', 'even: 3'], 'invalid-date 3:7'],
    ['a rule of the schema in a list', ['title: A', 'notes: [{ at: 1, text: a }]'], 'invalid-date 3:15'],
    ['a key that is not allowed', ['title: A', 'names:', '  B2: { full: C }'], 'invalid-key 4:3'],
    ['an unknown key in a record', ['title: A', 'names:', '  b: { full: C, fill: D }'], 'unknown-key 4:17'],
    [
      'several at once',
      ['title: 1', 'even: 3', 'x: 1'],
      'wrong-type 2:8',
      'invalid-date 3:7',
      'unknown-key 4:1',
    ],
    ['a whole that is YAML no more', ['title: [A'], 'yaml-syntax 2:10'],
  ];

  it.each(cases)('%s', (_what, lines, ...expected) => {
    const { value, problems } = check(...lines);
    expect(places(problems)).toEqual(expected);
    expect(value).toBeUndefined();
  });
});

describe('hints', () => {
  const hintOf = (...lines: string[]) => check(...lines).problems[0]?.hint ?? '';

  it('name the key that was meant, at any depth', () => {
    expect(hintOf('title: A', 'cuont: 1')).toContain('`count`');
    expect(hintOf('title: A', 'image: { src: a, atl: b }')).toContain('`alt`');
    expect(hintOf('title: A', 'notes: [{ at: 2, text: a, txet: b }]')).toContain('`text`');
    expect(hintOf('title: A', 'names: { b: { full: a, ful: b } }')).toContain('`full`');
  });

  it('suggest nothing where nothing is near', () => {
    expect(closest('zzzzzz', ['title', 'count'])).toBeUndefined();
    expect(closest('tilte', ['count', 'title'])).toBe('title');
    expect(closest('sectoin', ['section', 'sections'])).toBe('section');
  });
});

it('gives the data, defaults included, where all is well', () => {
  expect(check('title: A', 'notes: [{ at: 2, text: b }]')).toEqual({
    value: { title: 'A', shown: true, notes: [{ at: 2, text: 'b' }] },
    problems: [],
  });
});

it('answers any data with a value or with problems inside the text', () => {
  const keys = fc.oneof(fc.constantFrom(...Object.keys(articleSchema.shape)), fc.string({ maxLength: 6 }));
  const data = fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6, noNullPrototype: true });
  fc.assert(
    fc.property(data, fc.constantFrom(articleSchema, pageSchema), (front, someSchema) => {
      const text = stringify(front);
      const { value, problems } = validate(someSchema, parseYaml(text, 'file.yaml'));
      expect(problems.length > 0).toBe(value === undefined);
      const lines = text.split('\n');
      for (const { line, column } of problems) {
        expect(lines[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
      }
    }),
    { numRuns: runs(300) },
  );
});
