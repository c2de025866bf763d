import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStrings } from '../../../../src/desk/client/shared/strings.ts';
import { checkDictionary } from '../../../../src/language/check-strings.ts';
import { parseYaml } from '../../../../src/problems/yaml.ts';
import { project } from '../../../kept.ts';

const folder = `${project}/locales/desk`;
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const manifest = JSON.parse(readFileSync(`${project}/package.json`, 'utf8'));
const base = JSON.parse(readFileSync(`${project}/${manifest.imports['#desk-dictionary']}`, 'utf8'));

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('locales/desk/%s', (file) => {
  const language = file.replace('.json', '');
  const strings: Record<string, string> = JSON.parse(read(file));

  it('has every key, every plural form that CLDR gives the language, every variable, and no more', () => {
    expect(Object.keys(base).length).toBeGreaterThan(100);
    expect(checkDictionary(base, { file, language, strings })).toEqual([]);
    expect(parseYaml(read(file), file).problems).toEqual([]);
  });

  it('is written in composed letters, without controls of direction', () => {
    for (const text of Object.values(strings)) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(text).not.toMatch(/\{\{\s*count\s*\}\}/);
    }
  });
});

describe('a sentence of the desk', () => {
  const t = createStrings('ar', JSON.parse(read('ar.json')), (value) => `<${value}>`);

  it('sets what stands in it apart, and does not write it as HTML', () => {
    expect(t('mergedWith', { name: 'A <b> & C' })).toBe('دُمج مع تعديلات \u2068A <b> & C\u2069');
  });

  it('counts as its language does, in the digits of the newsroom', () => {
    expect(t('storyCount', { count: 2 })).toBe('مادتان');
    expect(t('storyCount', { count: 11 })).toContain('<11>');
  });
});
