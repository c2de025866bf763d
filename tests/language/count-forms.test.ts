import { expect, test } from 'vitest';
import { countForms } from '../../src/language/count-forms.ts';
import { languages } from '../markdown/render.ts';

test.each([
  ['en', 'en-GB', [1, 2, 21], ['1 new post', '2 new posts', '21 new posts']],
  [
    'ar',
    'ar-JO-u-nu-latn',
    [1, 2, 3, 11, 100, 1234],
    [
      'منشور جديد',
      'منشوران جديدان',
      '3 منشورات جديدة',
      '11 منشورًا جديدًا',
      '100 منشور جديد',
      '1,234 منشورًا جديدًا',
    ],
  ],
])('a script counts in %s as the site does', (edition, locale, counts, words) => {
  const language = languages.get(edition);
  if (!language) throw new RangeError(edition);
  const forms = countForms(language, locale, (count) => language.t('newPosts', { count }));
  const said = counts.map((count) => {
    const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms['other'] ?? '';
    return form.replace('{n}', language.number(count));
  });
  expect(said).toEqual(words);
  for (const count of counts) expect(said).toContain(language.t('newPosts', { count }));
});
