import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { differences, readerOf } from './open.ts';

const pairs = readFileSync(new URL('fixtures/right-in-figures.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string, string]);

it('right pairs with a language of whose words nothing is known agree, whichever is the original', () => {
  expect(pairs.length).toBeGreaterThan(50);
  const wrong = pairs.flatMap(([language, original, translation]) => {
    const readers = [readerOf('en'), readerOf(language)] as const;
    const found = [
      ...differences(original, translation, readers),
      ...differences(translation, original, [readers[1], readers[0]]),
    ];
    return found.length > 0 ? [{ original, translation, found }] : [];
  });
  expect(wrong).toEqual([]);
});

it.each([
  ['fr', 'Up to 1,250 were hurt.', 'Jusqu’à 1 350 ont été blessées.'],
  ['fr', 'The loan is worth $36.5bn.', 'Le prêt s’élève à 35,6 milliards de dollars.'],
  ['fr', 'On 21 January 2026 it rose.', 'Le 27 janvier 2026, il est monté.'],
  ['fa', 'It cost 15,000 tomans.', '۱۷ هزار تومان هزینه داشت.'],
  ['fa', 'The suspect was arrested at 15:30.', 'مظنون ساعت ۱۵:۴۰ بازداشت شد.'],
  ['ur', 'The city has 1.5 million inhabitants.', 'شہر کی آبادی 18 لاکھ ہے۔'],
  ['ur', '“We are all here,” she said.', 'انہوں نے کہا کہ سب یہاں ہیں۔'],
])('wrong figures don’t: %s, %s', (language, original, translation) => {
  expect(differences(original, translation, [readerOf('en'), readerOf(language)])).not.toEqual([]);
});
