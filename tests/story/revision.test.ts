import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartsOf } from '../../src/story/part-changes.ts';
import { changesSince, formatMinor, formatRevision, parseMinor } from '../../src/story/revision.ts';

const revision = (today: string, minor = {}) => {
  const parts = today.split(' ');
  return { parts, openings: parts.map((one) => one.slice(1)), minor };
};
const changes = (kept: string, today: string, minor = {}) =>
  changesSince(kept, revision(today, minor)).map((one) => `${one.what} ${one.kind} ${one.opening}`.trim());

describe('what changed since a revision', () => {
  it.each([
    ['nothing', 't1 d1 p1 p2', 't1 d1 p1 p2', []],
    ['the title', 't1 d1 p1', 't2 d1 p1', ['changed title 2']],
    ['a paragraph', 'p1 p2 p3', 'p1 p9 p3', ['changed paragraph 9']],
    ['two neighbours', 'p1 p2 p3', 'p1 p8 p9', ['changed paragraph 8', 'changed paragraph 9']],
    ['a new paragraph', 'p1 p2', 'p1 p9 p2', ['added paragraph 9']],
    ['a paragraph taken out', 'p1 p2 p3', 'p1 p3', ['removed paragraph']],
    ['a paragraph that moved', 'p1 p2 p3 p4', 'p2 p3 p1 p4', ['moved paragraph 1']],
    [
      'cells whose old words stand elsewhere by now',
      'l1 l2 p3 p4 l4',
      'l1 l4 p3 p4 l2',
      ['changed cell 4', 'changed cell 2'],
    ],
    ['the first of cells that say the same', 'l0 l1 l1 l4', 'l0 l9 l1 l4', ['changed cell 9']],
    ['the last of cells that say the same', 'l0 l1 l1 l4', 'l0 l1 l9 l4', ['changed cell 9']],
    ['a cell that now says what its neighbour does', 'l0 l1 l2 l4', 'l0 l2 l2 l4', ['changed cell 2']],
    ['a cell that now says what the one before does', 'l0 l1 l2 l4', 'l0 l1 l1 l4', ['changed cell 1']],
    ['another kind of part', 'p1 h2 p3', 'p1 i9 p3', ['added item 9', 'removed heading']],
    ['all of the text taken out', 't1 p1 p2', 't1', ['removed paragraph', 'removed paragraph']],
    ['a caption that is new', 't1 d1 a1 p1', 't1 d1 a1 c1 p1', ['added caption 1']],
  ])('%s', (_what, kept, today, expected) => {
    expect(changes(kept, today)).toEqual(expected);
  });

  it('is nothing for front matter that the translation has from its original', () => {
    expect(changesSince('t1 c1 p1', revision('t1 c2 p1'), new Set(['title']))).toEqual([]);
  });

  it('is nothing where each change is minor, however many there were', () => {
    expect(changes('p1 p2', 'p4 p2', { p1: 'p3', p3: 'p4' })).toEqual([]);
    expect(changes('p1 p2', 'p4 p5', { p1: 'p3', p3: 'p4' })).toEqual(['changed paragraph 5']);
    expect(changes('p1', 'p9', { p1: 'p2', p2: 'p1' })).toEqual(['changed paragraph 9']);
    expect(parseMinor(formatMinor({ p1: 'p3', p3: 'p4' }))).toEqual({ p1: 'p3', p3: 'p4' });
    expect(parseMinor()).toEqual({});
  });

  const parts = fc.array(fc.constantFrom('pa', 'pb', 'pc', 'la', 'lb', 'ha'), {
    minLength: 1,
    maxLength: 12,
  });

  it('is nothing exactly where nothing did', () => {
    fc.assert(
      fc.property(parts, parts, (kept, today) => {
        const found = changesSince(formatRevision(kept), revision(today.join(' ')));
        expect(found.length === 0).toBe(kept.join() === today.join());
      }),
    );
  });

  it('holds every part of both versions once, today’s in their order', () => {
    fc.assert(
      fc.property(parts, parts, (kept, today) => {
        const slots = comparePartsOf({ kept, today });
        const places = (key: 'kept' | 'today') => slots.flatMap((slot) => slot[key] ?? []);
        expect(places('today')).toEqual(today.keys().toArray());
        expect(places('kept').sort((a, b) => a - b)).toEqual(kept.keys().toArray());
        for (const { state, ...slot } of slots)
          if (state === 'same' || state === 'moved')
            expect(kept[slot.kept ?? -1]).toBe(today[slot.today ?? -1]);
      }),
    );
  });

  it('takes for the same part what has the most words in common', () => {
    const likeness = (kept: number, today: number) => (kept === 1 && today === 0 ? 0.9 : 0);
    expect(comparePartsOf({ kept: ['p1', 'p2'], today: ['p9'], likeness })).toEqual([
      { state: 'removed', kept: 0, today: null },
      { state: 'changed', kept: 1, today: 0 },
    ]);
  });
});
