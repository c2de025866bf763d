import { describe, expect, it } from 'vitest';
import { editionsFrom, publicationSchema } from '../../src/publication/schema.ts';

const editionIn = (language: string, more: object = {}) => {
  const edition = { language, name: 'Name', description: 'Text', ...more };
  const data = { origin: 'https://a.example', timeZone: 'UTC', editions: { one: edition } };
  return editionsFrom(publicationSchema.parse(data))[0];
};

describe('an edition of which only the language is said', () => {
  it.each([
    ['fa', 'fa-u-ca-persian-nu-arabext', 'فارسی', 'rtl', 'Arab'],
    ['th', 'th-u-ca-buddhist-nu-latn', 'ไทย', 'ltr', 'Thai'],
    ['hi', 'hi-u-ca-gregory-nu-latn', 'हिन्दी', 'ltr', 'Deva'],
    ['he', 'he-u-ca-gregory-nu-latn', 'עברית', 'rtl', 'Hebr'],
    ['zh-Hant', 'zh-Hant-u-ca-gregory-nu-latn', '繁體中文', 'ltr', 'Hant'],
  ])('%s has the locale, name, direction and script of it', (language, locale, label, direction, script) => {
    expect(editionIn(language)).toMatchObject({ locale, label, direction, script });
  });

  it('says otherwise what it says', () => {
    expect(editionIn('fa', { locale: 'fa-AF', label: 'دری' })).toMatchObject({
      locale: 'fa-AF',
      label: 'دری',
    });
  });
});

it('a calendar that nobody has is told', () => {
  expect(() => editionIn('fa', { secondCalendar: 'martian' })).toThrow();
});
