import { expect, it } from 'vitest';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Edition, Publication } from '../../../src/publication/publication.ts';
import type { Article, StaticPage } from '../../../src/story/article.ts';
import { houseStyles } from '../../house-style.ts';
import { publication as bilingual } from '../../publication/bilingual.ts';

const common = { label: '', name: '', description: '', locale: 'en', script: '' };
const en: Edition = { ...common, id: 'en', language: 'en', direction: 'ltr', typography: houseStyles.en };
const ar: Edition = { ...common, id: 'ar', language: 'ar', direction: 'rtl', typography: houseStyles.ar };
const body = { file: 'content/stories/x/ar.md', digest: '', line: 1, words: 1 };
const article: Article = {
  story: 'x',
  edition: 'ar',
  original: 'en',
  title: 'قال "نعم", ثم سكت',
  description: 'هل وصل?',
  slug: "it's-a-slug",
  published: 0,
  updated: null,
  section: 'world',
  topics: [],
  authors: ['desk'],
  translators: [],
  image: { src: "it's.png", alt: 'a "b"', caption: 'It\'s a "caption"', credit: 'AP "x"', wordsOf: 'en' },
  source: null,
  kind: 'news',
  coverageEnds: null,
  outdated: null,
  status: 'published',
  expires: null,
  corrections: [{ at: 0, text: 'كان "كذا", فصُحح' }],
  aliases: [],
  body,
};
const page: StaticPage = { ...article, id: 'about', order: null, body };

function snapshotOf(editions: Edition[]) {
  const terms = { section: [], topic: [], person: [], show: [] };
  const publication: Publication = { ...bilingual, timeZone: 'UTC', editions, terms };
  const content = { publication, articles: [article], pages: [page], images: [], readBody: () => '' };
  const snapshot = createSnapshot(content as Parameters<typeof createSnapshot>[0], 1);
  return { content, story: snapshot.story('x')[0], page: snapshot.pages[0] };
}

it('readers see words in the marks of the edition, or of the edition the words were taken from', () => {
  const { story, page: about } = snapshotOf([en, ar]);
  expect(story).toMatchObject({
    title: 'قال «نعم»، ثم سكت',
    description: 'هل وصل؟',
    slug: article.slug,
    image: { src: "it's.png", alt: 'a "b"', caption: 'It’s a “caption”', credit: 'AP “x”' },
    corrections: [{ at: 0, text: 'كان «كذا»، فصُحح' }],
  });
  expect(about).toMatchObject({ title: 'قال «نعم»، ثم سكت', description: 'هل وصل؟' });
});

it('what the files say stays as it is, and an edition without a style shows it so', () => {
  const { typography: _style, ...plain } = ar;
  const { content, story } = snapshotOf([en, plain]);
  expect(content.articles[0]).toEqual(article);
  expect(story).toMatchObject({ title: article.title, corrections: article.corrections });
});
