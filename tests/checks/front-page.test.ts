import { expect, it } from 'vitest';
import { frontSpans, frontStories } from '../../src/checks/front-page.ts';
import { noPlan } from '../../src/story/front-page.ts';
import { articleOf, contentOf, day, start } from '../newsroom/contents.ts';
import { found } from './found.ts';

const always = { from: null, until: null, editions: null };
const leading = (story: string, more: object = {}) =>
  contentOf([articleOf('rivers', 'en')], {
    unresolved: ['stories/broken'],
    front: { ...noPlan, lead: [{ story, ...always, ...more }] },
  });

it('a front page may lead with any story there is', () => {
  expect(found(frontStories, leading('rivers'))).toEqual([]);
  expect(found(frontStories, leading('broken'))).toEqual([]);
});

it('a story that is not there is reported where it is named, with the one that may be meant', () => {
  const content = leading('river');
  expect(found(frontStories, content)).toEqual(['front-story content/front.yaml lead.0.story']);
  expect(frontStories(content)[0]?.params).toEqual({ id: 'river', nearest: 'rivers' });
});

it('so is one without a text in an edition that it is to stand in', () => {
  expect(found(frontStories, leading('rivers', { editions: ['en'] }))).toEqual([]);
  expect(found(frontStories, leading('rivers', { editions: ['en', 'ar'] }))).toEqual([
    'front-unread content/front.yaml lead.0.story',
  ]);
});

it('what has ended is reported, and what ends before it begins', () => {
  const rules = (more: object) => frontSpans(leading('rivers', more), start).map(({ rule }) => rule);
  expect(rules({ until: start + 1 })).toEqual([]);
  expect(rules({ until: start })).toEqual(['front-over']);
  expect(rules({ from: start + day, until: start + day })).toEqual(['front-span']);
});
