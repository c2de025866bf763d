import { expect, it } from 'vitest';
import { lineDirection } from '../../../../src/desk/client/text/line-direction.ts';

it.each([
  ['CENTCOM: نقلت القوات المحتجزين', 'rtl', 'rtl'],
  ['https://www.britannica.com/place/Tigris', 'rtl', 'ltr'],
  [':::update{at=2026-01-22T09:10:00+03:00}', 'rtl', 'rtl'],
  [':::quote[مريم حداد]', 'rtl', 'rtl'],
  ['- [NASA](https://nasa.gov)', 'rtl', 'rtl'],
  ['## GRACE', 'rtl', 'rtl'],
  [':::', 'rtl', 'rtl'],
  ['', 'rtl', 'rtl'],
  ['قال الوزير', 'ltr', 'rtl'],
  ['The word ورّاق is a copyist', 'ltr', 'ltr'],
  ['- ورّاق', 'ltr', 'ltr'],
  ['7,000', 'ltr', 'ltr'],
] as const)('“%s” in an edition that is %s runs %s', (line, edition, runs) => {
  expect(lineDirection(line, edition)).toBe(runs);
});
