import fc from 'fast-check';
import type { MediaAsset } from '../../src/newsroom/snapshot/media.ts';
import type { Content, ImageAsset } from '../../src/newsroom/snapshot/snapshot.ts';
import type { Article, Status, StoryKind } from '../../src/story/article.ts';
import type { FrontPlan, Span } from '../../src/story/front-page.ts';
import { publication } from '../publication/bilingual.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
export const start = Date.parse('2025-12-30T00:00:00+03:00');

/** An article with everything a page may show; its words are unlike those of any other. */
export function articleOf(story: string, edition: string, change: Partial<Article> = {}): Article {
  return {
    story,
    edition,
    original: edition,
    outdated: null,
    title: `title of ${story} in ${edition}`,
    description: `description of ${story} in ${edition}`,
    slug: story,
    published: start,
    updated: null,
    section: 'world',
    topics: [],
    authors: ['desk'],
    translators: [],
    image: null,
    source: null,
    kind: 'news',
    coverageEnds: null,
    status: 'published',
    expires: null,
    corrections: [],
    aliases: [],
    body: {
      file: `content/stories/${story}/${edition}.md`,
      digest: `${story}-${edition}`,
      line: 9,
      words: 100,
    },
    ...change,
  };
}

export function contentOf(articles: readonly Article[], change: Partial<Content> = {}): Content {
  const readBody: Content['readBody'] = ({ file }) => `The text of ${file}.`;
  return { publication, articles, pages: [], images: [], readBody, ...change };
}

export const mediaOf = (owner: string, name = 'talk.mp3'): MediaAsset => ({
  owner,
  name,
  file: `content/${owner}/${name}`,
  digest: `digest of ${owner}/${name}`,
  kind: 'audio',
  type: 'audio/mpeg',
  bytes: 1000,
  seconds: 60,
  size: null,
  flaw: null,
  found: [],
  faults: [],
});

export const imageOf = (owner: string, name = 'hero.png'): ImageAsset => ({
  owner,
  name,
  file: `content/${owner}/${name}`,
  digest: `digest of ${owner}/${name}`,
  width: 1200,
  height: 675,
  moves: false,
  kind: 'png',
  flaw: null,
  found: [],
  leftOut: [],
});

/** The ids of `count` stories, in order of age: one a day. */
export const daily = (count: number, change: Partial<Article> = {}): Article[] =>
  Array.from({ length: count }, (_, index) =>
    articleOf(`story-${String(index).padStart(3, '0')}`, 'en', { published: start + index * day, ...change }),
  );

const status: fc.Arbitrary<Status> = fc.constantFrom(
  'published',
  'published',
  'published',
  'draft',
  'withdrawn',
);
const moment = fc.integer({ min: 0, max: 60 }).map((days) => start + days * day);
const topics = fc.subarray(publication.terms.topic.map(({ id }) => id));

const facts = fc.record({
  status,
  published: moment,
  expires: fc.option(moment),
  section: fc.constantFrom(...publication.terms.section.map(({ id }) => id)),
  topics,
  kind: fc.constantFrom<StoryKind[]>('news', 'news', 'live'),
  coverageEnds: fc.option(moment),
  translators: fc.constantFrom<string[]>([], ['translator']),
  pictured: fc.boolean(),
  moved: fc.boolean(),
});
const editions = fc.constantFrom(['en'], ['ar'], ['en', 'ar'], ['ar', 'en']);

const span: fc.Arbitrary<Span> = fc.record({
  from: fc.option(moment),
  until: fc.option(moment),
  editions: fc.option(fc.constantFrom(['en'], ['ar'])),
});
const id = fc.integer({ min: 0, max: 14 }).map((number) => `story-${number}`);
const pins = fc.array(
  fc.tuple(id, span).map(([story, when]) => ({ story, ...when })),
  { maxLength: 3 },
);
const inEach = fc.constantFrom({ en: 'Rivers', ar: 'الأنهار' }, { en: 'Floods', ar: 'الفيضانات' });

/** What editors lead with in a newsroom of `contentArbitrary`, or in a smaller one. */
const frontArbitrary: fc.Arbitrary<FrontPlan> = fc.record({
  lead: pins,
  order: pins,
  featured: pins,
  breaking: fc.array(
    fc.tuple(inEach, fc.option(id), span).map(([text, story, when]) => ({ text, story, ...when })),
    { maxLength: 2 },
  ),
  packages: fc.array(
    fc.tuple(inEach, fc.array(id, { minLength: 1, maxLength: 4 }), span).map(([title, stories, when]) => ({
      title,
      stories,
      more: stories.length > 2 ? { kind: 'section' as const, id: 'world' } : null,
      ...when,
    })),
    { maxLength: 2 },
  ),
});

/** Any small newsroom: stories of one or two editions, some hidden, pictured or moved; static pages. */
export const contentArbitrary: fc.Arbitrary<Content> = fc
  .record({
    stories: fc.array(fc.tuple(editions, facts, facts), { maxLength: 14 }),
    pages: fc.array(fc.tuple(editions, status), { maxLength: 3 }),
    front: fc.option(frontArbitrary, { nil: undefined }),
  })
  .map(({ stories, pages, front }) =>
    contentOf(
      stories.flatMap(([ids, ...said], index) =>
        ids.map((edition, at) => {
          const { pictured, moved, ...own } = said[at] ?? said[0];
          const words = {
            src: 'hero.png',
            alt: `alt of ${index} in ${edition}`,
            caption: null,
            credit: null,
            wordsOf: null,
          };
          return articleOf(`story-${index}`, edition, {
            ...own,
            original: ids[0],
            image: pictured ? words : null,
            aliases: moved ? [`/old/story-${index}/${edition}/`] : [],
          });
        }),
      ),
      {
        front,
        pages: pages.flatMap(([ids, itsStatus], index) =>
          ids.map((edition) => pageOf(`page-${index}`, edition, itsStatus)),
        ),
        images: stories.map((_, index) => imageOf(`stories/story-${index}`)),
      },
    ),
  );

export const pageOf = (id: string, edition: string, itsStatus: Status = 'published') => ({
  id,
  edition,
  original: edition,
  outdated: null,
  title: `title of ${id} in ${edition}`,
  description: `description of ${id} in ${edition}`,
  slug: id,
  order: null,
  status: itsStatus,
  aliases: [],
  body: { file: `content/pages/${id}/${edition}.md`, digest: `${id}-${edition}`, line: 5, words: 20 },
});

/** A moment at which some of `contentArbitrary` is published, some embargoed and some expired. */
export const nowArbitrary = fc.integer({ min: -2, max: 62 }).map((days) => start + days * day + minute);
