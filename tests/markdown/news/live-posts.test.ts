import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contextIn, parsers, pipelineOf } from '../render.ts';

const fixture = (edition: string) =>
  readFileSync(path.join(import.meta.dirname, 'fixtures/live', edition, 'in.md'), 'utf8');
const postsOf = async (markdown: string, parser: (typeof parsers)[number], edition = 'en') =>
  (await pipelineOf(edition, parser)).page(markdown, contextIn(edition)).posts;

test.each(parsers)('posts are told in order, with time, heading and words (%s)', async (parser) => {
  expect(await postsOf(fixture('en'), parser)).toEqual([
    {
      id: 'live-gates-open',
      at: Date.parse('2026-01-21T06:45:00+03:00'),
      heading: 'The gates are open',
      text: 'The first readers are inside.',
    },
    {
      id: 'live-gates-closed',
      at: Date.parse('2026-01-21T07:10:00+03:00'),
      heading: null,
      text: 'The gates have closed again.\nNobody was hurt.',
    },
  ]);
  expect(await postsOf(fixture('ar'), parser, 'ar')).toMatchObject([
    { heading: 'فُتحت الأبواب', text: 'دخل أول القرّاء.' },
  ]);
});

test.each(parsers)('other texts and unreadable times give no posts (%s)', async (parser) => {
  expect(await postsOf('Words.\n\n:::update{at=2026-01-21T06:45:00+03:00}\nMore.\n:::', parser)).toEqual([]);
  expect(await postsOf(':::live{id=a at=yesterday}\nWords.\n:::', parser)).toEqual([]);
});
