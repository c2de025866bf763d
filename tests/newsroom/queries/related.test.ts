import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierInSection, relatedTo } from '../../../src/newsroom/queries/related.ts';
import { asker } from '../../../src/newsroom/queries.ts';
import { createSnapshot, liveArticle, type Snapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentArbitrary, contentOf, day, nowArbitrary, start } from '../contents.ts';

const at = (days: number, ...topics: string[]) => ({ published: start + days * day, topics });
const related = (...articles: ReturnType<typeof articleOf>[]) => {
  const snapshot = createSnapshot(contentOf(articles), Number.POSITIVE_INFINITY);
  const of = liveArticle(snapshot, 'en', 'this');
  return of ? relatedTo(snapshot, of, 3) : [];
};

const liveIn = (snapshot: Snapshot) => [...snapshot.stories()].flatMap((id) => snapshot.story(id));

describe('related stories', () => {
  const story = articleOf('this', 'en', at(10, 'water', 'ink'));

  it('have most topics in common, then are the newest', () => {
    expect(
      related(
        story,
        articleOf('one-old', 'en', at(1, 'water')),
        articleOf('both', 'en', at(2, 'ink', 'water')),
        articleOf('one-new', 'en', at(5, 'ink')),
        articleOf('none', 'en', at(6, 'paper')),
      ),
    ).toEqual(['both', 'one-new', 'one-old']);
  });

  it('are older, so that a new story changes no page of the archive', () => {
    expect(related(story, articleOf('newer', 'en', at(11, 'water', 'ink')))).toEqual([]);
  });

  it('are told apart by id where they are equally old', () => {
    const twins = [articleOf('a', 'en', at(10, 'water')), articleOf('z', 'en', at(10, 'water'))];
    expect(related(story, ...twins)).toEqual(['a']);
    expect(related(...twins.toReversed(), story)).toEqual(['a']);
  });

  it('are in the same language', () => {
    expect(related(story, articleOf('arabic', 'ar', at(1, 'water')))).toEqual([]);
  });

  it('count a topic once, however often it is named', () => {
    const twice = articleOf('twice', 'en', at(1, 'water', 'water'));
    expect(related(story, twice, articleOf('once', 'en', at(2, 'water')))).toEqual(['once', 'twice']);
    const saysTwice = articleOf('this', 'en', at(10, 'water', 'water', 'ink'));
    const [water, ink] = [articleOf('water', 'en', at(1, 'water')), articleOf('ink', 'en', at(2, 'ink'))];
    expect(related(saysTwice, water, ink)).toEqual(['ink', 'water']);
  });
});

describe('in any newsroom', () => {
  it('they are older, share a topic, are no more than asked for, and never the story itself', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, fc.integer({ min: 1, max: 4 }), (content, now, count) => {
        const snapshot = createSnapshot(content, now);
        for (const article of liveIn(snapshot)) {
          const ids = relatedTo(snapshot, article, count);
          const found = ids.flatMap((id) => liveArticle(snapshot, article.edition, id) ?? []);
          expect(found).toHaveLength(ids.length);
          expect(found.length).toBeLessThanOrEqual(count);
          expect(new Set(found).size).toBe(found.length);
          for (const other of found) {
            expect(other.story).not.toBe(article.story);
            expect(other.edition).toBe(article.edition);
            expect(other.published).toBeLessThanOrEqual(article.published);
            expect(other.topics.some((topic) => article.topics.includes(topic))).toBe(true);
          }
        }
      }),
    );
  });

  it('a newer story leaves those of all others as they were', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const newest = articleOf('newest', 'en', {
          published: start + 100 * day,
          topics: ['water', 'ink', 'paper'],
        });
        const before = asker(createSnapshot(content, Number.POSITIVE_INFINITY));
        const more = { ...content, articles: [...content.articles, newest] };
        const after = asker(createSnapshot(more, Number.POSITIVE_INFINITY));
        for (const { story, edition } of content.articles) {
          expect(after('related', edition, story, 4)).toEqual(before('related', edition, story, 4));
        }
      }),
    );
  });
});

describe('what came before in a section', () => {
  const inSection = (id: string, days: number, section: string) =>
    articleOf(id, 'en', { published: start + days * day, section });

  it('is older, of the same section, the newest first', () => {
    const all = [
      inSection('newer', 12, 'world'),
      inSection('this', 10, 'world'),
      inSection('elsewhere', 9, 'science'),
      inSection('yesterday', 8, 'world'),
      inSection('before', 7, 'world'),
      inSection('long-ago', 1, 'world'),
    ];
    const snapshot = createSnapshot(contentOf(all), Number.POSITIVE_INFINITY);
    const of = liveArticle(snapshot, 'en', 'this');
    const found = of ? earlierInSection(snapshot, of, 2) : [];
    expect(found).toEqual(['yesterday', 'before']);
  });
});
