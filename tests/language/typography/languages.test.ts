import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { createTypesetter } from '../../../src/language/typography/typography.ts';
import { languagesSchema } from '../../../src/publication/languages.ts';
import { runs } from '../../runs.ts';

const file = new URL('../../../locales/languages.yaml', import.meta.url);
const known = languagesSchema.parse(parse(readFileSync(file, 'utf8')));
const setterOf = (language: string) =>
  createTypesetter({ language, typography: known[language]?.typography });
/** No-break spaces as ~, narrow ones as ^. */
const set = (language: string, text: string) =>
  setterOf(language).set(text).replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

test('thirty languages and more are known, by tags that Intl knows', () => {
  expect(Object.keys(known).length).toBeGreaterThan(30);
  expect(Intl.PluralRules.supportedLocalesOf(Object.keys(known))).toEqual(Object.keys(known));
});

it.each([
  ['fr', 'Il dit: "Quoi?" à 14:05; http://a.b/c: oui!', 'Il dit~: «~Quoi^?~» à 14:05^; http://a.b/c~: oui^!'],
  ['fr', '«mot» et « mot »', '«~mot~» et «~mot~»'],
  ['fr', 'Vraiment?! :) (vrai?)', 'Vraiment^?! :) (vrai^?)'],
  ['de', '"Er sagte \'ja\'"', '„Er sagte ‚ja‘“'],
  ['sv', '"Ja", sa hon', '”Ja”, sa hon'],
  ['es', 'La ciudad --la mitad-- pagó', 'La ciudad —la mitad— pagó'],
  ['he', 'צה"ל אמר "שלום" לג\'ורג\'.', 'צה״ל אמר ”שלום” לג׳ורג׳.'],
  ['ja', '彼は"日本"と言った', '彼は「日本」と言った'],
  ['ja', '"\'少ない\'が、始まりだ"', '「『少ない』が、始まりだ」'],
  ['zh', '"你好，"他说，"再见。"', '“你好，”他说，“再见。”'],
  ['zh-Hant', '他說"你好"--', '他說「你好」——'],
  ['ko', '그는 "안녕"이라고 5만 명', '그는 “안녕”이라고 5만 명'],
  ['hi', '"नमस्ते" 5 लाख', '“नमस्ते” 5~लाख'],
  ['ur', '"سلام", 5 لاکھ?', '“سلام”، 5~لاکھ؟'],
])('%s: %s', (language, typed, expected) => {
  expect(set(language, typed)).toBe(expected);
});

test.each(Object.keys(known))('what is set in %s stays as it is', (language) => {
  const piece = fc.constantFrom(
    '"',
    "'",
    ' ',
    '--',
    '...',
    ',',
    ';',
    '?',
    '!',
    ':',
    '«',
    '»',
    '5',
    '%',
    '(',
    ')',
    'a',
    'צה',
    'は',
    'ма',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = setterOf(language).set(pieces.join(''));
      expect(setterOf(language).set(once)).toBe(once);
    }),
    { numRuns: runs(40) },
  );
});
