import { expect, test } from 'vitest';
import { type CustomCheck, runOwnChecks } from '../../src/checks/custom-check.ts';
import { articleOf, contentOf } from '../newsroom/contents.ts';

const file = 'theme/checks/house.ts';
const content = {
  ...contentOf([articleOf('rivers', 'en', { title: 'RIVERS' })]),
  readBody: () => 'One.\n\nTwo utilise.\n',
};
const run = (check: CustomCheck) => {
  const { problems, findings } = runOwnChecks([{ name: 'house', file, check }], content);
  return [
    ...problems.map((one) => `${one.rule} ${one.severity} ${one.file}:${one.line}:${one.column}`),
    ...findings.map((one) => `${one.rule} ${one.file} ${one.at.join('.')}`),
  ];
};
const mistake = { message: 'It shouts.', hint: 'Do not.' };

test('a check of the newsroom’s own sees a text, and says what is wrong and where', () => {
  const start = content.articles[0]?.body.line ?? 0;
  const text = content.articles[0]?.body.file;
  expect(run(({ title }) => (title === title.toUpperCase() ? [mistake] : []))).toEqual([
    `custom-rule ${text} title`,
  ]);
  expect(run(() => [{ ...mistake, severity: 'warning', at: { words: 'utilise' } }])).toEqual([
    `custom-advice warning ${text}:${start + 2}:5`,
  ]);
  expect(run(({ story }) => (story?.section ? [] : [mistake]))).toEqual([]);
});

test('one that fails, or says something else, is a problem of its own', () => {
  const throwing: CustomCheck = ({ story }) => [
    { ...mistake, message: (story as never as { no: { more: string } }).no.more },
  ];
  expect(run(throwing)).toEqual([`theme-code error ${file}:1:1`]);
  expect(run((() => 'no list') as never)).toEqual([`theme-code error ${file}:1:1`]);
});
