import { expect, test } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { previewOf } from '../../../src/newsroom/snapshot/preview.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentOf, day, pageOf, start } from '../contents.ts';

const now = start + day;
const content = contentOf(
  [
    articleOf('public', 'en'),
    articleOf('draft', 'en', { status: 'draft' }),
    articleOf('later', 'en', { published: now + day }),
    articleOf('withdrawn', 'en', { status: 'withdrawn' }),
    articleOf('expired', 'en', { expires: now - 1 }),
  ],
  { pages: [pageOf('about', 'en', 'draft')] },
);
const shown = (all: typeof content) => {
  const snapshot = createSnapshot(all, now);
  const ask = asker(snapshot);
  const stories = ask('latest', 'en', 10);
  return {
    cards: stories.map((story) => [story, ask('card', 'en', story)?.preview]),
    article: ask('article', 'en', 'draft')?.preview,
    page: ask('staticPage', 'en', 'about')?.preview,
  };
};

test('an editor sees what readers will, marked; not what they saw once', () => {
  expect(shown(previewOf(content, now))).toEqual({
    cards: [
      ['later', 'embargoed'],
      ['public', undefined],
      ['draft', 'draft'],
    ],
    article: 'draft',
    page: 'draft',
  });
});

test('readers see none of it, and no answer to a page knows of it', () => {
  expect(shown(content)).toEqual({ cards: [['public', undefined]], article: undefined, page: undefined });
  const ask = asker(createSnapshot(content, now));
  expect(ask('card', 'en', 'public')).not.toHaveProperty('preview');
});
