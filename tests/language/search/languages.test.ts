import { describe, expect, it } from 'vitest';
import { askedTermsOf, findableTermsOf, markedParts } from '../../../src/language/search/search.ts';
import { noStems } from '../../../src/publication/stems.ts';
import { stemsOf } from './stems.ts';

const finds = (language: string, asked: string, written: string) => {
  const terms = new Set(findableTermsOf(written, stemsOf(language)));
  return askedTermsOf(asked, stemsOf(language)).every((term) => terms.has(term));
};

it.each([
  ['fr', 'eau', 'l’eau'],
  ['fr', 'cheval', 'les chevaux'],
  ['fr', 'élève', 'ELEVES'],
  ['es', 'flor', 'flores'],
  ['es', 'juez', 'jueces'],
  ['pt', 'eleição', 'eleições'],
  ['it', 'banca', 'banche'],
  ['it', 'acqua', 'dell’acqua'],
  ['de', 'Straße', 'STRASSEN'],
  ['ru', 'новый', 'новыми'],
  ['ru', 'ёлка', 'елки'],
  ['ru', 'станция', 'станциями'],
  ['uk', 'місто', 'містами'],
  ['pl', 'łódź', 'LODZ'],
  ['tr', 'istanbul', 'İSTANBUL'],
  ['tr', 'ISTANBUL', 'İstanbul’da'],
  ['tr', 'ışık', 'IŞIKLAR'],
  ['he', 'ספר', 'הספרים'],
  ['he', 'צה״ל', 'צה"ל'],
  ['fa', 'كتاب', 'کتاب‌ها'],
  ['fa', '۱۲', '12'],
  ['ur', 'كتاب', 'کتابیں'],
  ['hi', 'किताब', 'किताबें'],
  ['hi', 'जमीन', 'ज़मीन'],
  ['hi', 'पांच', 'पाँच'],
  ['hi', '12', '१२'],
  ['el', 'κόσμος', 'ΚΟΣΜΟΣ'],
])('in %s, %s finds %s', (language, asked, written) => {
  expect(finds(language, asked, written)).toBe(true);
});

it.each([
  ['fr', 'mois', 'moi'],
  ['hi', 'कल', 'काली'],
  ['hi', 'दिन', 'दान'],
  ['ru', 'мир', 'мера'],
  ['th', 'มา', 'ไม'],
])('in %s, %s does not find %s', (language, asked, written) => {
  expect(finds(language, asked, written)).toBe(false);
});

describe('words without spaces', () => {
  const text = '東京都でAI技術のカフェが開店した。';

  it.each(['東京', '東京都', 'カフェ', '技術', 'AI', '都'])('%s is found', (asked) => {
    expect(finds('ja', asked, text)).toBe(true);
  });

  it.each(['京東', '店開', 'フェリ'])('%s is not', (asked) => {
    expect(finds('ja', asked, text)).toBe(false);
  });

  it('voiced letters are others', () => {
    expect(finds('ja', 'かき', 'がぎ')).toBe(false);
    expect(finds('ja', 'ｶﾞｽ', 'ガス')).toBe(true);
  });

  it('are marked as far as they are asked for', () => {
    const shown = (asked: string) =>
      markedParts(text, new Set(askedTermsOf(asked, noStems)), noStems)
        .map((part) => (part.marked ? `[${part.text}]` : part.text))
        .join('');
    expect(shown('東京 カフェ')).toBe('[東京]都でAI技術の[カフェ]が開店した。');
    expect(shown('ai')).toBe('東京都で[AI]技術のカフェが開店した。');
  });

  it('are found in Thai, with their vowels', () => {
    expect(finds('th', 'ภาษา', 'ภาษาไทย')).toBe(true);
    expect(finds('th', 'ภาษี', 'ภาษาไทย')).toBe(false);
  });
});
