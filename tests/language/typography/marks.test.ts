import { expect, it } from 'vitest';
import { markedBy } from '../../../src/language/typography/marks.ts';

it('headlines whose marks leave the height of letters need higher lines, others not', () => {
  expect(markedBy('قال إن الكِتاب')).toBe('marked');
  expect(markedBy('محمَّد')).toBe('marked');
  expect(markedBy('أُجل اللقاء')).toBe('marked');
  expect(markedBy('أول 150 سجينًا، ومعرّف، ويُعرف')).toBeUndefined();
  expect(markedBy('نقل أول 150 سجينا إلى العراق')).toBeUndefined();
  expect(markedBy('Café, déjà vu')).toBeUndefined();
});

it('marks of other scripts are taken for high', () => {
  expect(markedBy('שָׁלוֹם')).toBe('marked');
});
