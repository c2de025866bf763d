import { describe, expect, it } from 'vitest';
import { createLanguages, type Dictionary } from '../../src/language/language.ts';
import type { Edition } from '../../src/publication/publication.ts';
import { arabic, english } from '../publication/bilingual.ts';

/** Says a string whose key is not one of the product's. */
function say(
  editions: readonly Edition[],
  dictionaries: Record<string, Dictionary>,
  edition: string,
  key: string,
  values = {},
): string {
  const language = createLanguages({ editions, timeZone: 'Asia/Amman' }, dictionaries).get(edition);
  const t = language?.t as unknown as (key: string, values: object) => string;
  return t(key, values);
}

const both = [english, arabic];
const strings = {
  en: { hello: 'Hello {{name}}', onlyHere: 'Only here', amount: '{{value, number}}', nested: '{{name}}' },
  ar: { hello: 'مرحبًا {{name}}', amount: '{{value, number}}' },
};

describe('strings', () => {
  it('are those of the edition', () => {
    expect(say(both, strings, 'en', 'hello', { name: 'Ali' })).toBe('Hello Ali');
    expect(say(both, strings, 'ar', 'hello', { name: 'علي' })).toBe('مرحبًا علي');
  });

  it('throw where a key is missing, even if another language has it', () => {
    expect(() => say(both, strings, 'en', 'goodbye')).toThrow(RangeError);
    expect(() => say(both, strings, 'ar', 'onlyHere')).toThrow(RangeError);
  });

  it('throw where a variable is missing', () => {
    expect(() => say(both, strings, 'en', 'hello')).toThrow(RangeError);
    expect(() => say(both, strings, 'en', 'hello', { nmae: 'Ali' })).toThrow(RangeError);
    expect(() => say(both, strings, 'en', 'hello', { name: undefined })).toThrow(RangeError);
  });

  it.each(['<b>&"', '{{name}}', '$t(hello)', '$& $1'])('say %j as it is: the template escapes', (name) => {
    expect(say(both, strings, 'en', 'nested', { name })).toBe(name);
  });

  it('write numbers as the edition does', () => {
    const eastern = { ...arabic, locale: 'ar-EG-u-nu-arab' };
    expect(say(both, strings, 'en', 'amount', { value: 1234.5 })).toBe('1,234.5');
    expect(say(both, strings, 'ar', 'amount', { value: 1234.5 })).toBe('1,234.5');
    expect(say([english, eastern], strings, 'ar', 'amount', { value: 1234.5 })).toBe('١٬٢٣٤٫٥');
  });
});

describe('editions', () => {
  it('of one language may write dates and numbers differently', () => {
    const jordan = { ...arabic, id: 'jo', locale: 'ar-JO-u-nu-latn' };
    const egypt = { ...arabic, id: 'eg', locale: 'ar-EG-u-nu-arab' };
    const languages = createLanguages({ editions: [jordan, egypt], timeZone: 'Asia/Amman' }, strings);
    expect(languages.get('jo')?.month('2026-01')).toBe('كانون الثاني 2026');
    expect(languages.get('eg')?.month('2026-01')).toBe('يناير ٢٠٢٦');
  });

  it('of two languages may write dates and numbers alike', () => {
    const [sorani, iraqi] = [
      { ...arabic, id: 'ckb', language: 'ckb', locale: 'ar-IQ' },
      { ...arabic, locale: 'ar-IQ' },
    ];
    const words = { ckb: { hello: 'سڵاو {{name}}' }, ar: strings.ar };
    expect(say([sorani, iraqi], words, 'ckb', 'hello', { name: 'A' })).toBe('سڵاو A');
    expect(say([sorani, iraqi], words, 'ar', 'hello', { name: 'A' })).toBe('مرحبًا A');
  });

  it('may have any language, however its tag is written', () => {
    for (const language of ['fr', 'he', 'ckb', 'pt-BR', 'pt-br', 'zh-Hant', 'zh-hant', 'sr-Latn-RS']) {
      const edition = { ...english, id: 'x', language, locale: language };
      expect(say([edition], { [language]: { hello: 'Oi {{name}}' } }, 'x', 'hello', { name: 'A' })).toBe(
        'Oi A',
      );
    }
  });
});
