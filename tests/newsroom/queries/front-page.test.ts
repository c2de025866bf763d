import { describe, expect, it } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { nextChange } from '../../../src/newsroom/snapshot/schedule.ts';
import { createCells, createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { type FrontPlan, noPlan, type Pin } from '../../../src/story/front-page.ts';
import { articleOf, contentOf, daily, day, start } from '../contents.ts';

const pin = (story: string, when: Partial<Pin> = {}): Pin => ({
  story,
  from: null,
  until: null,
  editions: null,
  ...when,
});
const stories = [
  ...daily(5),
  articleOf('story-002', 'ar'),
  articleOf('hidden', 'en', { status: 'draft' }),
  articleOf('flood', 'en', { kind: 'live', coverageEnds: start + 9 * day }),
];
const front = (plan: Partial<FrontPlan>, now: number, edition = 'en') =>
  asker(createSnapshot(contentOf(stories, { front: { ...noPlan, ...plan } }), now))('front', edition);
const later = start + 20 * day;

describe('what leads', () => {
  it('is by age where nobody says otherwise and nothing is live', () => {
    expect(front({}, later).lead).toBeNull();
  });

  it('is live coverage as long as it lives', () => {
    expect(front({}, start + 9 * day - 1).lead).toBe('flood');
    expect(front({}, start + 9 * day).lead).toBeNull();
  });

  it('is the first that an editor chose, that has begun, has not ended, and that readers can see', () => {
    const lead = [
      pin('hidden'),
      pin('no-such-story'),
      pin('story-000', { until: start + 6 * day }),
      pin('story-001', { from: start + 7 * day }),
      pin('story-002', { editions: ['ar'] }),
    ];
    expect(front({ lead }, start + 6 * day - 1).lead).toBe('story-000');
    expect(front({ lead }, start + 6 * day).lead).toBe('flood');
    expect(front({ lead }, start + 7 * day).lead).toBe('story-001');
    expect(front({ lead }, later, 'ar').lead).toBe('story-002');
  });

  it('is no longer live coverage that has ended, unless an editor said until when', () => {
    expect(front({ lead: [pin('flood')] }, later).lead).toBeNull();
    expect(front({ lead: [pin('flood', { until: later + 1 })] }, later).lead).toBe('flood');
  });
});

it('of packages and lines, readers are told what they can see, in their language', () => {
  const title = { en: 'Rivers', ar: 'الأنهار' };
  const always = { from: null, until: null, editions: null };
  const plan: Partial<FrontPlan> = {
    packages: [
      { title, stories: ['hidden', 'story-002'], more: { kind: 'section', id: 'world' }, ...always },
      { title, stories: ['hidden'], more: null, ...always },
    ],
    breaking: [{ text: title, story: 'hidden', ...always }],
  };
  expect(front(plan, later, 'ar')).toMatchObject({
    packages: [{ title: 'الأنهار', stories: ['story-002'], url: '/ar/world/' }],
    breaking: [{ text: 'الأنهار', url: null }],
  });
});

it('a site changes by itself when anything of it begins or ends', () => {
  const lead = [pin('story-000', { from: later, until: later + 5 })];
  const cells = (now: number) => createCells(contentOf(daily(1), { front: { ...noPlan, lead } }), now);
  expect(nextChange(cells(later - 1), later - 1)).toBe(later);
  expect(nextChange(cells(later), later)).toBe(later + 5);
  expect(nextChange(cells(later + 5), later + 5)).toBe(Number.POSITIVE_INFINITY);
});
