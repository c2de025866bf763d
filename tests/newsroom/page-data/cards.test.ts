import { expect, test } from 'vitest';
import { cardsOf } from '../../../src/newsroom/page-data/cards.ts';
import { searchResults } from '../../../src/newsroom/page-data/search.ts';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import { publication } from '../../publication/bilingual.ts';
import { articleOf, contentOf, mediaOf } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';

const show = [{ id: 'margin', names: { en: 'The Margin', ar: 'الهامش' } }];
const heard = { audio: { src: 'talk.mp3' } };
const { newsroom, renderer } = newsroomOf(
  contentOf(
    [
      articleOf('ink', 'en', { show: 'margin', ...heard }),
      articleOf('ink', 'ar', { show: 'margin', ...heard }),
      articleOf('silent', 'en', { show: 'margin' }),
      articleOf('read-aloud', 'en', heard),
      articleOf('unread', 'en', { show: 'margin', audio: { src: 'broken.mp3' } }),
    ],
    {
      publication: { ...publication, terms: { ...publication.terms, show } },
      media: [
        { ...mediaOf('stories/ink'), seconds: 754.4 },
        mediaOf('stories/read-aloud'),
        { ...mediaOf('stories/unread', 'broken.mp3'), seconds: null },
      ],
    },
  ),
);
const durations = (edition: string, stories: string[]) =>
  cardsOf(newsroom, edition, stories).map(({ duration }) => duration);

test('lists say how long an episode is, as its page does', () => {
  expect(durations('en', ['ink'])).toEqual([{ text: '12 minutes, 34 seconds', iso: 'PT12M34S' }]);
  expect(durations('ar', ['ink'])).toEqual([
    { text: newsroom.language('ar').duration(754.4), iso: 'PT12M34S' },
  ]);
});

test('lists say it of no other text, and of no recording that can’t be read', () => {
  expect(durations('en', ['silent', 'read-aloud', 'unread'])).toEqual([undefined, undefined, undefined]);
});

test('results of a search say how long the same episodes are', () => {
  const found = routesOf(renderer.snapshot)
    .filter(({ template, edition }) => template === 'search-results' && edition === 'en')
    .flatMap((route) => searchResults(newsroom, route));
  expect(found.map(({ duration }) => duration?.iso).filter(Boolean)).toEqual(['PT12M34S']);
  expect(found).toHaveLength(4);
});
