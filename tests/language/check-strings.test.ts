import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDictionary } from '../../src/language/check-strings.ts';
import type { Dictionary } from '../../src/language/language.ts';
import { problem } from '../../src/problems/problem.ts';
import { parseYaml } from '../../src/problems/yaml.ts';
import { places } from '../problems/places.ts';

const base: Dictionary = {
  home: 'Front page',
  moreIn: 'More in {{section}}',
  total: '{{count}} in all',
  story_one: '{{count, number}} story in {{section}}',
  story_other: '{{count, number}} stories in {{section}}',
};

/** Checks a dictionary as it stands in a file, one key a line. */
function check(language: string, strings: Dictionary): string[] {
  const text = JSON.stringify(strings, null, 2);
  const file = `locales/${language}.json`;
  const { placeOf } = parseYaml(text, file);
  const findings = checkDictionary(base, { file, language, strings });
  return places(findings.map(({ rule, params, at }) => problem(rule, params, placeOf(at))));
}

const arabic: Dictionary = {
  home: 'الصفحة الأولى',
  moreIn: 'المزيد في {{section}}',
  total: '{{count}} إجمالًا',
  story_zero: 'لا مواد في {{section}}',
  story_one: 'مادة في {{section}}',
  story_two: 'مادتان في {{section}}',
  story_few: '{{count, number}} مواد في {{section}}',
  story_many: '{{count, number}} مادة في {{section}}',
  story_other: '{{count, number}} مادة في {{section}}',
};
const without = (key: string) => Object.fromEntries(Object.entries(arabic).filter(([name]) => name !== key));

describe('the gate', () => {
  it('is silent about a complete dictionary; a form may leave out the number', () => {
    expect(check('ar', arabic)).toEqual([]);
    expect(check('en', base)).toEqual([]);
  });

  it.each<[string, Dictionary, string[]]>([
    ['a missing key', without('home'), ['string-missing 1:1']],
    ['an empty string', { ...arabic, home: '' }, ['string-missing 1:1']],
    ['a missing plural form', without('story_few'), ['string-plural 1:1']],
    ['a key that nothing uses', { ...arabic, hoome: 'x' }, ['string-unknown 11:12']],
    ['a form that the language does not have', { ...arabic, home_few: 'x' }, ['string-unknown 11:15']],
    ['a missing variable', { ...arabic, moreIn: 'المزيد' }, ['string-variable 3:13']],
    [
      'a mistyped variable',
      { ...arabic, moreIn: 'المزيد في {{sectoin}}' },
      ['string-variable 3:13', 'string-unknown-variable 3:13'],
    ],
    ['a missing number of what is not counted', { ...arabic, total: 'إجمالًا' }, ['string-variable 4:12']],
    ['a missing variable of a form', { ...arabic, story_two: 'مادتان' }, ['string-variable 7:16']],
  ])('reports %s', (_what, strings, expected) => {
    expect(check('ar', strings)).toEqual(expected);
  });

  it('demands the forms of each language, not those of the base', () => {
    expect(check('en', { ...base, story_two: 'x {{section}}' })).toEqual(['string-unknown 7:16']);
    expect(check('fr', base)).toEqual(['string-plural 1:1']); // `many`, for millions
    expect(check('he', base)).toEqual(['string-plural 1:1']); // `two`
    const { story_one: _, ...japanese } = base;
    expect(check('ja', japanese)).toEqual([]);
  });

  it('misses nothing: without any one key, that key is reported and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(arabic)), (key) => {
        const findings = checkDictionary(base, { file: 'ar.json', language: 'ar', strings: without(key) });
        expect(findings).toHaveLength(1);
        expect(JSON.stringify(findings)).toContain(`"${key.split('_')[0]}"`);
      }),
    );
  });
});
