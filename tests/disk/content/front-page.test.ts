import { expect, test } from 'vitest';
import { readContent } from '../../../src/disk/content/content.ts';
import { newsroom, original } from '../small-content.ts';

const read = (front: string) => {
  const { content, problems } = readContent(
    newsroom({ 'content/stories/2026/01/river/en.md': original, 'content/front.yaml': front }).roots,
  );
  return {
    front: content?.front,
    problems: problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
};

test('what editors lead with is read, its times in the zone of the publication', () => {
  const { front, problems } = read('lead: [{ story: river, until: 2026-01-22 06:00 }]');
  expect(problems).toEqual([]);
  const until = Date.parse('2026-01-22T06:00:00Z');
  expect(front?.lead).toEqual([{ story: 'river', from: null, until, editions: null }]);
});

test('a newsroom can do without it, and without anything in it', () => {
  expect(readContent(newsroom({}).roots).content?.front?.lead).toEqual([]);
  expect(read('{}').problems).toEqual([]);
});

test.each([
  ['leed: []', 'unknown-key 1:1'],
  ['lead: [{ story: river, untill: 2026-01-22 06:00 }]', 'unknown-key 1:24'],
  ['lead: [{ story: river, until: tomorrow }]', 'invalid-date 1:31'],
  ['lead: [{ story: river, editions: [de] }]', 'invalid-value 1:35'],
  ['packages: [{ title: { en: Water }, stories: [river] }]', 'missing-key 1:21'],
  ['packages: [{ title: { en: W, ar: م }, stories: [river], topic: none }]', 'invalid-value 1:64'],
])('%s is a problem at its place', (text, problem) => {
  expect(read(text).problems).toEqual([problem]);
});
