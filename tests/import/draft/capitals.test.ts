import { describe, expect, test } from 'vitest';
import { foldOf } from '../../../src/import/conventions.ts';
import { withoutCapitals } from '../../../src/import/draft/capitals.ts';
import { conventions } from '../newsroom.ts';

const text =
  'The city of Tripoli opened its new market hall on Sunday with the U.N. and UNESCO, said Amal McCarthy. It works well for us all.';
const lower = (title: string, language = 'en', body = text) =>
  withoutCapitals(title, body, language, conventions, foldOf(conventions));

describe('a headline in capitals', () => {
  test.each([
    ['CITY OF TRIPOLI OPENS NEW MARKET HALL', 'City of Tripoli Opens New Market Hall'],
    ['TRIPOLI OPENED ITS NEW MARKET HALL', 'Tripoli Opened Its New Market Hall'],
    [
      'THE U.N. AND UNESCO PRAISE MARKET HALL IN TRIPOLI',
      'The U.N. and UNESCO Praise Market Hall in Tripoli',
    ],
    ['MCCARTHY: MARKET WORKS WELL', 'McCarthy: Market Works Well'],
    ['NEW HALL FOR WHO IN TRIPOLI', null],
    ['Tripoli OPENS ITS HALL', null],
    ['OIL UP', null],
  ])('%s', (title, expected) => {
    expect(lower(title)).toBe(expected);
  });

  test('of a language whose small words nobody has written down stays', () => {
    expect(lower('TRIPOLI OPENED ITS NEW MARKET HALL', 'tr')).toBeNull();
    expect(lower('مجلس المدينة يفتح السوق', 'ar')).toBeNull();
  });
});
