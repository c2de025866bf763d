import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryCell } from '../../../src/newsroom/snapshot/cells.ts';
import { emptySum, replaceIn, sumOfPages } from '../../../src/newsroom/snapshot/content-sum.ts';
import { flawedMedia } from '../../../src/newsroom/snapshot/media.ts';
import { address } from '../../../src/newsroom/snapshot/paths.ts';
import type { Article } from '../../../src/story/article.ts';
import { publication } from '../../publication/bilingual.ts';
import { runs } from '../../runs.ts';
import { articleOf, imageOf, pageOf } from '../contents.ts';

const nothing: StoryCell = { articles: [], images: [] };
const visible = (story: string, change: Partial<Article> = {}): StoryCell => ({
  articles: ['en', 'ar'].map((edition) => address(articleOf(story, edition, change), publication)),
  images: [imageOf(`stories/${story}`)],
});

const body = { file: 'content/stories/a/en.md', digest: 'another text', line: 9, words: 100 };
test.each<[string, Partial<Article>]>([
  ['its text', { body }],
  ['its title', { title: 'Another' }],
  ['a topic', { topics: ['paper'] }],
  ['a correction', { corrections: [{ at: 0, text: 'Wrong.' }] }],
])('a change of %s changes the sum, and taking it back gives the sum that was', (_, change) => {
  const before = replaceIn(emptySum, 'en', nothing, visible('a'));
  const after = replaceIn(before, 'en', visible('a'), visible('a', change));
  expect(after).not.toBe(before);
  expect(after).toMatch(/^[0-9a-f]{16}$/);
  expect(replaceIn(after, 'en', visible('a', change), visible('a'))).toBe(before);
  expect(replaceIn(before, 'en', visible('a'), nothing)).toBe(emptySum);
});

test('a picture counts, and what only the desk is told does not', () => {
  const sum = replaceIn(emptySum, 'en', nothing, visible('a'));
  const other = { ...visible('a'), images: [{ ...imageOf('stories/a'), digest: 'another' }] };
  expect(replaceIn(sum, 'en', visible('a'), other)).not.toBe(sum);
  const desk = visible('a', { assignee: 'desk', review: 'desk', announce: false });
  expect(replaceIn(sum, 'en', visible('a'), desk)).toBe(sum);
});

test('a recording or a document counts, beside a story as beside a page', () => {
  const media = (owner: string, digest: string) => [
    {
      owner,
      name: 'report.pdf',
      file: `content/${owner}/report.pdf`,
      digest,
      ...flawedMedia('report.pdf', 'empty'),
    },
  ];
  const story = (digest: string) => ({ ...visible('a'), media: media('stories/a', digest) });
  const sum = replaceIn(emptySum, 'en', nothing, story('one'));
  expect(replaceIn(sum, 'en', story('one'), story('other'))).not.toBe(sum);
  const pages = (digest: string, picture = 'one') => ({
    pages: [pageOf('about', 'en')],
    images: [{ ...imageOf('pages/about'), digest: picture }],
    media: media('pages/about', digest),
  });
  const sums = [pages('one'), pages('other'), pages('one', 'other')].map(sumOfPages);
  expect(new Set(sums).size).toBe(3);
});

test('stories give one sum in any order, by any edits on the way', () => {
  const names = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 });
  fc.assert(
    fc.property(names, names, (one, other) => {
      const all = (order: readonly string[], title: string) =>
        order.reduce((sum, name) => replaceIn(sum, 'ar', nothing, visible(name, { title })), emptySum);
      const edited = other.reduce(
        (sum, name) => replaceIn(sum, 'ar', visible(name, { title: 'old' }), visible(name, { title: 'new' })),
        all(one, 'old'),
      );
      expect(edited).toBe(all(other, 'new'));
    }),
    { numRuns: runs(20), seed: 2 },
  );
});
