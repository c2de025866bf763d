import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import * as reading from '../../../src/press/read-newsroom.ts';
import { checkContent } from '../../../src/press/review/check-content.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { project, testSite } from '../../site.ts';
import { writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';

const site = testSite(null);
afterEach(() => site.remove());

const story = path.join(site.content, 'stories/2026/01/story-2');

function edit(edition: string, from: string, to: string): void {
  const file = path.join(story, `${edition}.md`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Errors: other stories have warnings. */
const said = (problems: readonly Problem[]) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line, column }) => `${path.basename(file)}:${line}:${column} ${rule}`);

/** One newsroom of eight texts, built once: 2 s. */
test('a story with mistakes is told of in one round, and no other story is read for it', async () => {
  writeNewsroom(smallNewsroom(4), site.content);
  await site.build();
  // In front matter and text of one edition, and in the text of the other.
  edit('en', '"description"', '"summary"');
  edit('en', '**', '![A drawing](nowhere.png) **');
  edit('ar', '**', '![A drawing](nowhere.png) **');
  const readAll = vi.spyOn(reading, 'readFiles');
  const { problems } = await site.build();
  expect(readAll).not.toHaveBeenCalled();
  const roots = { project, content: site.content, locales: site.locales };
  expect(said(problems)).toEqual(said(await checkContent(roots, site.cache)));
  expect(problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['unknown-key', 'image-missing', 'image-missing']),
  );
});
