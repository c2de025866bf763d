import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTermsOf, bucketOf, bucketsFor, findableTermsOf } from '../../../src/language/search/search.ts';
import { noStems } from '../../../src/publication/stems.ts';
import { stemsOf } from './stems.ts';

describe('words of Arabic', () => {
  it.each([
    ['مدارس', 'وبالمدارس'],
    ['مدارس', 'للمدارس'],
    ['القضية', 'القضيه'],
    ['القضية', 'قضية'],
    ['القضية', 'وقضية'],
    ['أحمد', 'احمد'],
    ['على', 'علي'],
    ['كِتَابٌ', 'كتاب'],
    ['كتابًا', 'كتاب'],
    ['كتـــاب', 'كتاب'],
    ['الوزير', 'وزير'],
    ['وزارته', 'الوزارة'],
    ['مدرستين', 'المدرسة'],
    ['مسؤول', 'مسوول'],
    ['٢٠٢٦', '2026'],
    ['\u200Fآلة', 'اله'],
  ])('%s is found by %s', (written, asked) => {
    expect(askedTermsOf(asked, stemsOf('ar'))).toEqual(findableTermsOf(written, stemsOf('ar')));
  });

  it.each([
    ['كتاب', 'كاتب'],
    ['علي', 'علم'],
    ['بيت', 'بنت'],
    ['والد', 'ولد'],
    ['لبنان', 'لبن'],
  ])('%s is not %s', (one, other) => {
    expect(askedTermsOf(one, stemsOf('ar'))).not.toEqual(findableTermsOf(other, stemsOf('ar')));
  });
});

describe('words of English', () => {
  it.each([
    ['River’s', 'rivers'],
    ["river's", 'River'],
    ['cities', 'city'],
    ['churches', 'church'],
    ['classes', 'class'],
    ['café', 'CAFE'],
    ['encyclopædia ﬁsh', 'encyclopædia fish'],
  ])('%s is found by %s', (written, asked) => {
    expect(askedTermsOf(asked, stemsOf('en'))).toEqual(findableTermsOf(written, stemsOf('en')));
  });

  it.each(['glass', 'virus', 'gas', 'analysis'])('%s stays as it is', (word) => {
    expect(findableTermsOf(word, stemsOf('en'))).toEqual([word]);
  });
});

it('are what stands between spaces and signs, in their order', () => {
  expect(findableTermsOf('**Two** rivers, 1 line: two!', noStems)).toEqual([
    'two',
    'rivers',
    '1',
    'line',
    'two',
  ]);
});

describe('any text', () => {
  const texts = fc.string({ unit: fc.constantFrom(..."abs’'وبالمدرسةهىأ\u064E \u0640") });

  it('says the same without vowel marks and tatweel', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bare = text.replace(/[\u064E\u0640]/g, '');
        expect(findableTermsOf(text, stemsOf('ar'))).toEqual(findableTermsOf(bare, stemsOf('ar')));
      }),
    );
  });

  it('has each of its terms in one of the files', () => {
    fc.assert(
      fc.property(texts, fc.nat(500), (text, stories) => {
        for (const term of findableTermsOf(text, stemsOf('ar'))) {
          expect(bucketOf(term, bucketsFor(stories))).toBeGreaterThanOrEqual(0);
          expect(bucketOf(term, bucketsFor(stories))).toBeLessThan(bucketsFor(stories));
        }
      }),
    );
  });
});
