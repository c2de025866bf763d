import { describe, expect, it } from 'vitest';
import { coverageEnd } from '../../../src/newsroom/snapshot/coverage.ts';
import { scheduleOf } from '../../../src/newsroom/snapshot/schedule.ts';
import { createSnapshot, liveArticle } from '../../../src/newsroom/snapshot/snapshot.ts';
import { articleOf, contentOf, day, start } from '../contents.ts';

const coverage = articleOf('flood', 'en', { kind: 'live', updated: start + day / 2 });

describe('live coverage', () => {
  it('ends when its story says, or a day after the last that it told', () => {
    expect(coverageEnd({ ...coverage, coverageEnds: start + 5 })).toBe(start + 5);
    expect(coverageEnd(coverage)).toBe(start + 1.5 * day);
    const corrections = [{ at: start + day, text: 'A name.' }];
    expect(coverageEnd({ ...coverage, corrections })).toBe(start + 2 * day);
    expect(coverageEnd(articleOf('rivers', 'en', { coverageEnds: start }))).toBeNull();
  });

  it('is live until then, and wakes those who show it', () => {
    const end = coverageEnd(coverage) ?? 0;
    const at = (now: number) => liveArticle(createSnapshot(contentOf([coverage]), now), 'en', 'flood');
    expect(at(end - 1)?.ended).toBeUndefined();
    expect(at(end)?.ended).toBe(true);
    expect(scheduleOf(coverage, start)).toEqual([[end, 'flood']]);
    expect(scheduleOf(coverage, end)).toEqual([]);
  });
});
