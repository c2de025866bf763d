import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDictionary } from '../src/language/check-strings.ts';
import { createLanguages } from '../src/language/language.ts';
import { parseYaml } from '../src/problems/yaml.ts';
import { dictionaries, dictionaryTexts } from './language/dictionaries.ts';
import { arabic, english, publication } from './publication/bilingual.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const baseLanguage = /([^/]*)\.json$/.exec(manifest.imports['#base-dictionary'])?.[1] ?? '';
const base = dictionaries[baseLanguage] ?? {};

describe.each(Object.keys(dictionaries))('locales/%s.json', (language) => {
  const strings = dictionaries[language] ?? {};

  it('has every key, every plural form that CLDR gives the language, every variable, and no more', () => {
    expect(Object.keys(base).length).toBeGreaterThan(20);
    expect(checkDictionary(base, { file: `${language}.json`, language, strings })).toEqual([]);
  });

  it('is plain data without repeated keys', () => {
    expect(parseYaml(dictionaryTexts[language] ?? '', `${language}.json`).problems).toEqual([]);
  });

  it('is written in composed letters, without controls of direction that reorder text', () => {
    for (const text of Object.values(strings)) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }
  });

  it('calls the landmarks of a page differently', () => {
    const names = ['menu', 'sections', 'chapters', 'pages', 'share'].map((key) => strings[key]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets the edition write the number of a counted string', () => {
    for (const text of Object.values(strings)) expect(text).not.toMatch(/\{\{\s*count\s*\}\}/);
  });
});

describe('counting stories in Arabic', () => {
  const languages = createLanguages(publication, dictionaries);
  const words = (edition: string, count: number) => languages.get(edition)?.t('storyCount', { count });
  const form = (name: string, count: number) =>
    dictionaries['ar']?.[`storyCount_${name}`]?.replace('{{count, number}}', String(count));

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [103, 'few'],
    [111, 'many'],
    [200, 'other'],
  ])('%i takes the form “%s”', (count, name) => {
    expect(form(name, count)).toBeTruthy();
    expect(words(arabic.id, count)).toBe(form(name, count));
  });

  it('differs from form to form', () => {
    expect(new Set([0, 1, 2, 3, 11, 100].map((count) => words(arabic.id, count))).size).toBe(6);
  });

  it('has two forms in English, with digits grouped', () => {
    const [one, other] = [dictionaries['en']?.['storyCount_one'], dictionaries['en']?.['storyCount_other']];
    const filled = (text: string | undefined, number: string) => text?.replace('{{count, number}}', number);
    expect(words(english.id, 1)).toBe(filled(one, '1'));
    expect(words(english.id, 1234)).toBe(filled(other, '1,234'));
    expect(one).not.toBe(other);
  });
});
