import { expect, it } from 'vitest';
import { poOf, readPo } from '../../src/translation/exchange/po.ts';
import type { Exchange } from '../../src/translation/exchange/unit.ts';

const link = { id: '1', type: 'link', open: '[', close: '](https://doi.org/10.4102/hts.v1)' };
const exchange: Exchange = {
  story: 'river-levels',
  edition: 'ar',
  original: 'en.md',
  source: { tag: 'en', direction: 'ltr' },
  target: { tag: 'ar', direction: 'rtl' },
  units: [
    {
      id: 'u1.pa.pa',
      kind: 'paragraph',
      file: 'en.md',
      line: 7,
      source: ['See ', { code: link, inside: ['it'] }, '.'],
      target: ['انظر ', { code: link, inside: ['هنا'] }, '.'],
      state: 'translated',
      previous: null,
      terms: [{ id: 'a', source: 'See', forms: ['انظر'], avoid: [], note: 'as in en:a/b' }],
    },
  ],
};

it('units are found by comments alone, among which addresses of the web and notes name none', () => {
  const written = poOf(exchange, { original: undefined, translation: undefined });
  const back = readPo(written.replaceAll(/^msgctxt.*\n/gm, ''));
  expect(written).toMatch(/^#\. .*https:\/\/doi\.org/m);
  expect(back?.map(({ story, edition, units }) => [story, edition, units.map(({ id }) => id)])).toEqual([
    ['river-levels', 'ar', ['u1.pa.pa']],
  ]);
});
