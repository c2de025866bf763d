import { expect, it } from 'vitest';
import { folded } from '../../../src/language/search/folded.ts';

it.each([
  ['على', 'علي'],
  ['القضية', 'القضيه'],
  ['أُسْرة', 'اسره'],
  ['الكـــتاب', 'الكتاب'],
  ['Café', 'cafe'],
  ['کتاب', 'كتاب'],
])('%s and %s are found by each other', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});
