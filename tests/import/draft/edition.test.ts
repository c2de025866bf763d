import { describe, expect, test } from 'vitest';
import { editionOfText } from '../../../src/import/draft/edition.ts';
import { editions, fixture } from '../newsroom.ts';

const bridge = fixture('bridge.txt');
const observatory = fixture('observatory.txt');
const french = fixture('languages/fr.txt');
const persian = fixture('languages/fa.txt');

/** Editions whose languages come in pairs with one script. */
const many = [
  ...editions,
  { id: 'fr', language: 'fr-CH', script: 'Latn' },
  { id: 'fa', language: 'fa', script: 'Arab' },
  { id: 'he', language: 'he', script: 'Hebr' },
  { id: 'ja', language: 'ja', script: 'Jpan' },
];

describe('the edition of a text', () => {
  test.each([
    ['en', bridge],
    ['ar', observatory],
    ['fr', french],
    ['fa', persian],
    ['he', 'הגשר נפתח מחדש'],
    ['ja', '橋は春までに再び開かれる。'],
  ])('%s', (id, text) => {
    expect(editionOfText(text, many)?.id).toBe(id);
  });

  test('is the one with its script where a text is too short to tell languages apart', () => {
    expect(editionOfText('The bridge is open.', editions)?.id).toBe('en');
    expect(editionOfText('فُتح الجسر.', editions)?.id).toBe('ar');
  });

  test('counts letters, so that a foreign name or line decides nothing', () => {
    expect(editionOfText(`${observatory}\nHarbour Television and Radio`, editions)?.id).toBe('ar');
  });

  test.each([
    ['French', french],
    ['Persian', persian],
    ['Cyrillic', 'Мост снова открыт'],
    ['no letters', '12 + 30'],
  ])('is none for %s where none is written so', (_, text) => {
    expect(editionOfText(text, editions)).toBeUndefined();
  });

  test('is taken on its script where its language is unknown to statistics', () => {
    const manx = [{ id: 'gv', language: 'gv', script: 'Latn' }];
    expect(editionOfText(french, manx)?.id).toBe('gv');
  });
});
