import { expect, it } from 'vitest';
import { markedBy } from '../../../src/language/typography/marks.ts';

it('headlines with vowel marks need higher lines, others not', () => {
  expect(markedBy('قال إنّ الكِتاب')).toBe('marked');
  expect(markedBy('نقل أول 150 سجينا إلى العراق')).toBeUndefined();
  expect(markedBy('Café, déjà vu')).toBeUndefined();
});
