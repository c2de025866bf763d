import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { lastChange } from '../../../src/newsroom/snapshot/corrections.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import type { Correction } from '../../../src/story/article.ts';
import { articleOf, contentOf, day, start } from '../contents.ts';

/** A newsroom whose stories have these corrections, one list a story. */
const newsroom = (lists: readonly (readonly Correction[])[]) =>
  asker(
    createSnapshot(
      contentOf(lists.map((corrections, index) => articleOf(`story-${index}`, 'en', { corrections }))),
      Number.POSITIVE_INFINITY,
    ),
  );
type Ask = ReturnType<typeof newsroom>;

/** Every page of the record, the bare one first. */
function pages(ask: Ask) {
  const bare = ask('corrections', 'en', null);
  const closed = [];
  for (let number = 1; ; number += 1) {
    const page = ask('corrections', 'en', number);
    if (!page) return { bare, closed };
    closed.push(page);
  }
}

const corrections = fc
  .array(
    fc.array(
      fc.integer({ min: 0, max: 400 }).map((days) => start + days * day),
      { maxLength: 4 },
    ),
    { maxLength: 12 },
  )
  .map((lists) => lists.map((times, story) => times.map((at, index) => ({ at, text: `${story}.${index}` }))));

describe('the record of corrections', () => {
  it('holds each correction once, newest first over all pages', () => {
    fc.assert(
      fc.property(corrections, (lists) => {
        const ask = newsroom(lists);
        const { bare, closed } = pages(ask);
        const shown = [bare, ...closed.toReversed()].flatMap((page) => page?.entries ?? []);
        expect(shown.map(({ text }) => text).toSorted()).toEqual(
          lists
            .flat()
            .map(({ text }) => text)
            .toSorted(),
        );
        expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted((a, b) => b - a));
        expect(ask('correctionCount', 'en')).toBe(shown.length);
        for (const { text, story } of shown) expect(text).toMatch(new RegExp(`^${story.slice(6)}\\.`));
      }),
    );
  });

  it('keeps its numbered pages as they are when something new is corrected, but for the link to a new one', () => {
    fc.assert(
      fc.property(corrections, (lists) => {
        const before = pages(newsroom(lists)).closed;
        const added = [...lists, [{ at: start + 500 * day, text: 'new.0' }]];
        const after = pages(newsroom(added)).closed;
        expect(after.length - before.length).toBeLessThanOrEqual(1);
        const changed = before.filter((page, index) => JSON.stringify(page) !== JSON.stringify(after[index]));
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(after.slice(0, before.length).map(({ entries }) => entries)).toEqual(
          before.map(({ entries }) => entries),
        );
      }),
    );
  });

  it('is of one edition, and of what is public in it', () => {
    const corrected = { corrections: [{ at: start + day, text: 'It was another river.' }] };
    const content = contentOf([
      articleOf('rivers', 'en', corrected),
      articleOf('floods', 'en', { ...corrected, status: 'withdrawn' }),
      articleOf('rivers', 'ar', { original: 'en' }),
    ]);
    const ask = asker(createSnapshot(content, Number.POSITIVE_INFINITY));
    expect(ask('corrections', 'en', null)?.entries).toMatchObject([{ story: 'rivers' }]);
    expect(ask('corrections', 'ar', null)?.entries).toEqual([]);
  });
});

describe('the last change of an article', () => {
  const texts = (...times: number[]) => times.map((at) => ({ at, text: 'It was another river.' }));
  it.each([
    ['nothing', null, [], null],
    ['its own word', 5, [], 5],
    ['the newest correction', 5, [7, 6], 7],
    ['its own word after corrections', 9, [7, 6], 9],
    ['a correction alone', null, [7], 7],
    ['nothing later than its publication', 3, [2], null],
  ])('is %s', (_what, updated, times, expected) => {
    expect(lastChange({ published: 3, updated, corrections: texts(...times) })).toBe(expected);
  });
});
