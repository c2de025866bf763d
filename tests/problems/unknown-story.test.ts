import { expect, it } from 'vitest';
import { unknownStory } from '../../src/problems/unknown-story.ts';

const ids = ['dead-sea-shrinks', 'dead-sea-scrolls-online', 'two-rivers', 'river-levels', 'eclipse-2034'];
const near = (name: string) => unknownStory(name, ids).params?.['near'];

it('names the stories that a mistyped name, or a part of one, may mean', () => {
  expect(near('dead-sea')).toEqual(['dead-sea-shrinks', 'dead-sea-scrolls-online']);
  expect(near('deadsea')).toEqual([]);
  expect(near('shrinks')).toEqual(['dead-sea-shrinks']);
  expect(near('river')).toEqual(['two-rivers', 'river-levels']);
  expect(near('tow-rivers')).toEqual(['two-rivers']);
  expect(near('eclipse')).toEqual(['eclipse-2034']);
  expect(near('nothing-like-it')).toEqual([]);
  expect(near('e')).toEqual([]);
});

it('takes the folder of a path for the name', () => {
  expect(near('content/stories/2026/01/dead-sea/en.md')).toEqual([
    'dead-sea-shrinks',
    'dead-sea-scrolls-online',
  ]);
});

it('says so at the option that names it', () => {
  expect(unknownStory('two-river', ids, '--story')).toMatchObject({ rule: 'story-unknown', file: '--story' });
});
