import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeHeadline } from '../../../src/import/draft/headline.ts';
import { idFromHeadline } from '../../../src/import/draft/id.ts';
import { firstSentence } from '../../../src/import/draft/lead.ts';
import { idPattern } from '../../../src/publication/schema.ts';
import { conventions, fold } from '../newsroom.ts';

const propose = (sentence: string, language = 'en') => proposeHeadline(sentence, language, conventions, fold);

describe('a proposed headline', () => {
  test.each([
    ['The bridge is open.', 'The bridge is open'],
    ['“The bridge is open.”', '“The bridge is open”'],
    ['Talks went on in the U.S.', 'Talks went on in the U.S.'],
    [
      'The harbour authority will close the old swing bridge for two winters, and the ferry will run at night as well.',
      'The harbour authority will close the old swing bridge for two winters',
    ],
    [
      'The harbour authority will close the old swing bridge (built in 1887 by a company from a town in the far north).',
      'The harbour authority will close the old swing bridge',
    ],
    [
      'A spokeswoman of the harbour authority said on Tuesday that the old bridge “can open and close again” before spring.',
      'The old bridge “can open and close again” before spring',
    ],
    [
      'Divers of the harbour authority inspected twelve hundred timber piles under the northern pier despite the cold.',
      'Divers of the harbour authority inspected twelve hundred timber piles',
    ],
  ])('%s', (sentence, title) => {
    expect(propose(sentence)).toBe(title);
  });

  test('fits, cuts no word, ends without a full stop and leaves nothing open', () => {
    const word = fc.oneof(
      fc.lorem({ maxCount: 1 }),
      fc.constantFrom('that', 'after', '“so', 'so”', '(it', 'it)', 'now,', 'U.S.'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const title = propose(`${words.join(' ')}.`);
        expect(title.length).toBeLessThanOrEqual(90);
        expect(title).not.toMatch(/[,;:]$|[^.\p{Lu}]\.$/u);
        const bare = (text: string) =>
          text
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter(Boolean)
            .join(' ');
        expect(` ${bare(words.join(' '))} `).toContain(` ${bare(title)} `);
      }),
    );
  });
});

describe('the first sentence of a lead', () => {
  test.each([
    ['U.S. Central Office said so. Others did not.', 'U.S. Central Office said so.'],
    ['He met Gen. Brad Miller. They spoke.', 'He met Gen. Brad Miller.'],
    ['It rose 4.5 percent. It fell.', 'It rose 4.5 percent.'],
    ['SEAFORD, Jan 12 (CA) — The bridge is open. It rained.', 'The bridge is open.'],
    ['SEAFORD - The bridge is open. It rained.', 'The bridge is open.'],
    ['The bridge — once more — is open. It rained.', 'The bridge — once more — is open.'],
  ])('%s', (lead, sentence) => {
    expect(firstSentence(lead, 'en')).toBe(sentence);
  });

  test.each([
    ['عمان (وكالات) - فُتح الجسر. وهطل المطر.', 'فُتح الجسر.'],
    ['بيروت – هل فُتح الجسر؟ نعم.', 'هل فُتح الجسر؟'],
  ])('%s', (lead, sentence) => {
    expect(firstSentence(lead, 'ar')).toBe(sentence);
  });
});

describe('an id from a headline', () => {
  test.each([
    ['U.S. sends “envoy” to Zürich’s lake, again and again', 'us-sends-envoy-to-zurichs-lake'],
    ['فُتح الجسر القديم في بغداد', 'fth-aljsr-alqdym-fy-bghdad'],
    ['مدرسة قرى جديدة', 'mdrsa-qra-jdyda'],
    ['Мост открыт', 'most-otkryt'],
    ['橋は春', undefined],
    ['؟!', undefined],
  ])('%s', (title, id) => {
    expect(idFromHeadline(title, { finalLetters: conventions.finalLetters })).toBe(id);
  });

  test('can name a folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(idFromHeadline(title) ?? 'none').toMatch(idPattern);
      }),
    );
  });
});
