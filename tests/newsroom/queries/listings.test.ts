import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedPages, type ListingPage, listingPage } from '../../../src/newsroom/queries/listings.ts';
import { articleIndex, createSnapshot, type IndexEntry } from '../../../src/newsroom/snapshot/snapshot.ts';
import { contentOf, daily } from '../contents.ts';

const whole = articleIndex(
  createSnapshot(contentOf(daily(60)), Number.POSITIVE_INFINITY),
  'en',
  'all',
).slice();
const total = fc.integer({ min: 0, max: whole.length - 1 });
const perPage = fc.integer({ min: 1, max: 9 });

/** Every page of a listing, the bare one first. */
function pages(stories: readonly IndexEntry[], size: number): ListingPage<IndexEntry>[] {
  const numbers = [
    null,
    ...Array.from({ length: closedPages(stories.length, size) }, (_, index) => index + 1),
  ];
  return numbers.map((number) => {
    const page = listingPage(stories, number, size);
    if (!page) throw new Error(`no page ${number}`);
    return page;
  });
}
const names = ({ items }: ListingPage<IndexEntry>) => items.map(({ story }) => story);
const idsOf = (stories: readonly IndexEntry[]) => stories.map(({ story }) => story);

describe('a listing of any length', () => {
  it('has every story on exactly one page, newest first, page 1 the oldest', () => {
    fc.assert(
      fc.property(total, perPage, (count, size) => {
        const stories = whole.slice(0, count);
        const [bare, ...closed] = pages(stories, size);
        const shown = [...(bare ? names(bare) : []), ...closed.reverse().flatMap(names)];
        expect(shown).toEqual(idsOf(stories).reverse());
      }),
    );
  });

  it('has full numbered pages, and from one to just under two pages full at the bare address', () => {
    fc.assert(
      fc.property(total, perPage, (count, size) => {
        const [bare, ...closed] = pages(whole.slice(0, count), size);
        for (const { items } of closed) expect(items).toHaveLength(size);
        expect(bare?.items.length).toBeLessThan(2 * size);
        if (count >= size) expect(bare?.items.length).toBeGreaterThanOrEqual(size);
        else expect(bare?.items).toHaveLength(count);
      }),
    );
  });

  it('can be walked from the newest page to the oldest and back', () => {
    fc.assert(
      fc.property(total, perPage, (count, size) => {
        const stories = whole.slice(0, count);
        for (const page of pages(stories, size)) {
          if (page.older !== undefined) {
            expect(listingPage(stories, page.older, size)?.newer).toBe(page.number);
          } else expect(page.number ?? 1).toBe(1);
          if (page.newer !== undefined) {
            expect(listingPage(stories, page.newer, size)?.older).toBe(page.number);
          } else expect(page.number).toBeNull();
        }
      }),
    );
  });

  it('changes at the bare address, and at most adds one page and the link from its neighbour', () => {
    fc.assert(
      fc.property(total, perPage, (count, size) => {
        const before = new Map(pages(whole.slice(0, count), size).map((page) => [page.number, page]));
        const after = pages(whole.slice(0, count + 1), size);
        const added = after.filter(({ number }) => !before.has(number)).map(({ number }) => number);
        expect(added.length).toBeLessThanOrEqual(1);
        for (const page of after) {
          const old = before.get(page.number);
          if (page.number === null || !old) continue;
          expect(names(page)).toEqual(names(old));
          expect(page.older).toBe(old.older);
          if (page.newer !== old.newer) expect(added).toEqual([page.newer]);
        }
        expect(after.length).toBeGreaterThanOrEqual(before.size);
      }),
    );
  });

  it('has no other pages', () => {
    fc.assert(
      fc.property(total, perPage, fc.integer({ min: -3, max: 70 }), (count, size, number) => {
        const exists = number >= 1 && number <= closedPages(count, size);
        expect(listingPage(whole.slice(0, count), number, size) !== undefined).toBe(exists);
      }),
    );
  });
});

it('three stories a page, seven stories', () => {
  const [bare, first] = pages(whole.slice(0, 7), 3);
  expect(bare).toMatchObject({ number: null, newer: undefined, older: 1 });
  expect(bare && names(bare)).toEqual(['story-006', 'story-005', 'story-004', 'story-003']);
  expect(first).toMatchObject({ number: 1, newer: null, older: undefined });
  expect(first && names(first)).toEqual(['story-002', 'story-001', 'story-000']);
});
