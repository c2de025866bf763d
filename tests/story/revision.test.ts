import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince, countParts, formatRevision } from '../../src/story/revision.ts';

const changes = (kept: string, today: string) =>
  changesSince(kept, { digests: today.split(' ') }).map((one) => `${one.today}<${one.kept}`);

describe('what changed since a revision', () => {
  it.each([
    ['nothing', 't d 1 2 3', 't d 1 2 3', []],
    ['the title', 't d 1 2 3', 'x d 1 2 3', ['0<0']],
    ['a paragraph', 't d 1 2 3', 't d 1 x 3', ['3<3']],
    ['two neighbours', 't d 1 2 3', 't d x y 3', ['2<2', '3<3']],
    ['a new paragraph', 't d 1 2 3', 't d 1 2 y 3', ['4<4']],
    ['a paragraph taken out', 't d 1 2 3', 't d 1 3', ['3<3']],
    ['two put at the end', 't d 1', 't d 1 2 3', ['3<3', '4<3']],
    ['all of the text taken out', 't d 1 2', 't d', ['2<2', '2<3']],
    ['both a change and, later, a new paragraph', 't d 1 2 3', 't d x 2 y 3', ['2<2', '4<4']],
  ])('%s', (_what, kept, today, expected) => {
    expect(changes(kept, today)).toEqual(expected);
  });

  const digests = fc.array(fc.constantFrom(...'abcdef'), { minLength: 2, maxLength: 12 });

  it('is nothing exactly where nothing did', () => {
    fc.assert(
      fc.property(digests, digests, (kept, today) => {
        const found = changesSince(formatRevision({ digests: kept }), { digests: today });
        expect(found.length === 0).toBe(kept.join() === today.join());
      }),
    );
  });

  it('names every part that is not among the kept ones, in order, within both texts', () => {
    fc.assert(
      fc.property(digests, digests, (kept, today) => {
        const found = changesSince(formatRevision({ digests: kept }), { digests: today });
        const places = found.map((one) => one.today);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.max(0, ...places)).toBeLessThanOrEqual(today.length);
        expect(Math.max(0, ...found.map((one) => one.kept))).toBeLessThanOrEqual(kept.length);
        const fresh = today.flatMap((one, index) => (kept.includes(one) ? [] : [index]));
        expect(places).toEqual(expect.arrayContaining(fresh));
      }),
    );
  });

  it('a kept revision says how many parts it had', () => {
    expect(countParts(formatRevision({ digests: ['t', 'd', '1'] }))).toBe(3);
  });
});
