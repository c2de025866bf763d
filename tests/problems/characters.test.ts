import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { forbiddenCharacters, withoutHidden } from '../../src/problems/characters.ts';
import { readYaml } from '../../src/problems/validate.ts';
import { codePoint } from '../any-text.ts';
import { runs } from '../runs.ts';
import { places } from './places.ts';

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');

/** The tables of https://infra.spec.whatwg.org/#code-points, as ranges. */
const isForbidden = (code: number) =>
  (code < 0x20 && !'\t\n\r'.includes(String.fromCharCode(code))) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xfdd0 && code <= 0xfdef) ||
  (code & 0xfffe) === 0xfffe;

test('of all code points those that no text may hold are found, and no others', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const found = forbiddenCharacters(`a${String.fromCodePoint(code)}b`);
    const expected = isForbidden(code) ? [`U+${hex(code)} 1`] : [];
    const said = found.map(({ params, offset }) => `${(params as { code: string }).code} ${offset}`);
    if (said.join() !== expected.join()) expect(said, hex(code)).toEqual(expected);
  }
});

const title = z.strictObject({ title: z.string() });
/** The ways to write a code point in YAML 1.2, section 5.7. */
const spellings: Record<string, (code: number) => string> = {
  'a short escape': (code) => (code < 0x100 ? `\\x${hex(code).slice(-2)}` : `\\u${hex(code).slice(-4)}`),
  'a long escape': (code) => `\\U${code.toString(16).padStart(8, '0')}`,
  'the character itself': String.fromCodePoint,
};
const codes = [0, 3, 7, 0xb, 0xc, 0x1b, 0x1f, 0x7f, 0x85, 0x9f, 0xfdd0, 0xfffe, 0xffff];

test.each(Object.keys(spellings))('in YAML they are problems at their value, written as %s', (name) => {
  for (const code of codes) {
    const yaml = `# A story\ntitle:  "before ${spellings[name]?.(code)} after"`;
    const { value, problems } = readYaml(title, yaml, 'en.md', 2);
    expect({ value, places: places(problems) }, hex(code)).toEqual({
      value: undefined,
      places: ['forbidden-character 3:9'],
    });
    expect(problems[0]?.message).toContain(`U+${hex(code)}`);
  }
});

test('half a character in YAML is a problem, and both halves are a character', () => {
  const read = (text: string) => readYaml(title, `title: "${text}"`, 'en.md');
  expect(places(read('Lone \\uD800 x').problems)).toEqual(['forbidden-character 1:8']);
  expect(places(read('\\uDC00\\uD800').problems)).toEqual([
    'forbidden-character 1:8',
    'forbidden-character 1:8',
  ]);
  expect(read('\\uD83D\\uDCF0').value).toEqual({ title: '📰' });
});

test('any text in a file is refused at its place, or read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (text) => {
      const { value, problems } = readYaml(title, `title: ${JSON.stringify(text)}`, 'en.md');
      if (value) expect(forbiddenCharacters(value.title)).toEqual([]);
      else expect(problems.every(({ line, column }) => line === 1 && column === 8)).toBe(true);
      if ([...text].some((char) => isForbidden(char.codePointAt(0) ?? 0))) expect(value).toBeUndefined();
    }),
    { numRuns: runs(500) },
  );
});

test('what nobody sees is taken out, whatever Unicode calls it, and what joins or parts letters stays', () => {
  for (const code of [0x180e, 0x200b, 0x2060, 0x206a, 0x206f, 0x3164, 0xfeff, 0xffa0, 0x1d173, 0xe0001])
    expect(withoutHidden(`a${String.fromCodePoint(code)}b`), hex(code)).toEqual({
      text: 'ab',
      codes: [`U+${hex(code)}`],
    });
  for (const code of [0x200c, 0x200d, 0x200e, 0x200f, 0x61c, 0x1160, 0xfe0f])
    expect(withoutHidden(`a${String.fromCodePoint(code)}b`).codes, hex(code)).toEqual([]);
});
