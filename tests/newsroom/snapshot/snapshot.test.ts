import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../../src/newsroom/routes/routes.ts';
import {
  articleIndex,
  type Content,
  createSnapshot,
  liveArticle,
} from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Article } from '../../../src/story/article.ts';
import { publishedTogether } from '../../../src/story/together.ts';
import { runs } from '../../runs.ts';
import {
  articleOf,
  contentArbitrary,
  contentOf,
  day,
  imageOf,
  minute,
  nowArbitrary,
  pageOf,
  start,
} from '../contents.ts';
import { allQuestions, answerOf } from '../questions.ts';

const isPublic = ({ status, published, expires }: Article, now: number) =>
  status === 'published' && published <= now && (expires === null || now < expires);

/** All that can be learnt from the newsroom at a moment, but at which addresses something was before. */
function everything(content: Content, now: number): string {
  const snapshot = createSnapshot(content, now);
  const answers = allQuestions(content).map((question) => answerOf(snapshot, question));
  const said = JSON.stringify([answers, routesOf(snapshot)]);
  return [...snapshot.gone.keys()].reduce((text, path) => text.replaceAll(JSON.stringify(path), '""'), said);
}

describe('what is not public', () => {
  it('can be reached by no question and at no address', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const said = everything(content, now);
        const hidden = content.articles.filter((one) => !isPublic(one, now));
        for (const { title, description, image, story } of hidden) {
          expect(said).not.toContain(title);
          expect(said).not.toContain(description);
          if (image) expect(said).not.toContain(image.alt);
          if (content.articles.some((one) => one.story === story && isPublic(one, now))) continue;
          expect(said).not.toMatch(new RegExp(`${story}\\b`));
        }
        for (const page of content.pages.filter(({ status }) => status !== 'published')) {
          expect(said).not.toContain(page.title);
        }
      }),
    );
  });

  it('nor can half of a story whose editions are published together', () => {
    const isReady = ({ status, published }: Article, now: number) => status !== 'draft' && published <= now;
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const stories = [...Map.groupBy(content.articles, ({ story }) => story).values()];
        const articles = stories.flatMap((all) => publishedTogether(all, true, ['en', 'ar']));
        const said = everything({ ...content, articles }, now);
        for (const all of stories) {
          const ready = all.length === 2 && all.every((one) => isReady(one, now));
          for (const one of all) expect(said.includes(one.title)).toBe(ready && isPublic(one, now));
        }
      }),
    );
  });

  it('and what is public can be: by its own question, its address, and the newest of its edition', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const snapshot = createSnapshot(content, now);
        const urls = new Set(routesOf(snapshot).map(({ url }) => url));
        for (const article of content.articles) {
          const { edition, story, title } = article;
          const live = liveArticle(snapshot, edition, story);
          expect(live?.title).toBe(isPublic(article, now) ? title : undefined);
          if (!live) continue;
          expect(urls).toContain(live.url);
          const { published } = live;
          const changed = live.updated ?? published;
          expect(articleIndex(snapshot, edition, 'all').slice()).toContainEqual({
            story,
            published,
            changed,
          });
        }
      }),
    );
  });

  const story = (change: Partial<Article>) =>
    contentOf([articleOf('story', 'en', { published: start, ...change })]);
  it.each<[string, Partial<Article>, number, boolean]>([
    ['a minute before its time', {}, start - minute, false],
    ['at its time', {}, start, true],
    ['a minute before it expires', { expires: start + day }, start + day - minute, true],
    ['when it expires', { expires: start + day }, start + day, false],
    ['as a draft', { status: 'draft' }, start, false],
    ['withdrawn', { status: 'withdrawn' }, start, false],
  ])('a story %s', (_when, change, now, shown) => {
    expect(liveArticle(createSnapshot(story(change), now), 'en', 'story') !== null).toBe(shown);
  });

  it('an image of a hidden story is hidden with it', () => {
    const content = contentOf([articleOf('story', 'en', { status: 'draft' })], {
      images: [imageOf('stories/story'), imageOf('pages/draft')],
      pages: [pageOf('draft', 'en', 'draft')],
    });
    const snapshot = createSnapshot(content, start);
    expect([...snapshot.images('stories/story'), ...snapshot.images('pages/draft')]).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('is the same in whatever order the files were read', () => {
    const shuffled = contentArbitrary.chain((content) =>
      fc
        .tuple(
          fc.shuffledSubarray([...content.articles], { minLength: content.articles.length }),
          fc.shuffledSubarray([...content.pages], { minLength: content.pages.length }),
        )
        .map(([articles, pages]) => [content, { ...content, articles, pages }] as const),
    );
    fc.assert(
      fc.property(shuffled, nowArbitrary, ([content, other], now) => {
        const [one, two] = [createSnapshot(content, now), createSnapshot(other, now)];
        for (const question of allQuestions(content)) {
          expect(JSON.stringify(answerOf(two, question))).toBe(JSON.stringify(answerOf(one, question)));
        }
        const urls = (snapshot: typeof one) => routesOf(snapshot).map(({ url }) => url);
        expect(urls(two).toSorted()).toEqual(urls(one).toSorted());
      }),
      { numRuns: runs(50) },
    );
  });

  it('answers with plain data', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const snapshot = createSnapshot(content, now);
        for (const question of allQuestions(content)) {
          const answer = answerOf(snapshot, question);
          expect(answer).not.toBeUndefined();
          expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it('files a story under the month of the publication’s own zone', () => {
    const published = Date.parse('2026-01-31T22:00:00Z');
    const snapshot = createSnapshot(contentOf([articleOf('story', 'en', { published })]), published);
    expect(liveArticle(snapshot, 'en', 'story')?.url).toBe('/en/2026/02/story/');
    expect(articleIndex(snapshot, 'en', 'month:2026-02')).toHaveLength(1);
    expect(articleIndex(snapshot, 'en', 'month:2026-01')).toHaveLength(0);
  });

  it('files a person once, who wrote and translated', () => {
    const articles = [articleOf('story', 'en', { authors: ['desk'], translators: ['desk', 'translator'] })];
    const snapshot = createSnapshot(contentOf(articles), start);
    expect(articleIndex(snapshot, 'en', 'person:desk')).toHaveLength(1);
    expect(articleIndex(snapshot, 'en', 'person:translator')).toHaveLength(1);
  });
});
