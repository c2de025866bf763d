import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { review } from '../../src/press/review.ts';
import { project, type TestSite, testSite } from '../site.ts';

let site: TestSite;
beforeAll(() => {
  site = testSite();
});
afterAll(() => site.remove());

test('texts that are not public are reviewed too, and may be linked to', async () => {
  const place = (file: string) => path.join(site.content, file);
  const draft = 'stories/2025/11/two-rivers/en.md';
  writeFileSync(place(draft), readFileSync(place(draft), 'utf8').replace(/^status: .*$/m, 'status: draft'));
  appendFileSync(place(draft), '\n:::keypoints\n- a\n:::\n');
  appendFileSync(place('stories/2034/03/eclipse-2034/en.md'), '\n[a](story:no-such-story)\n');
  const linking = 'stories/2025/12/dead-sea-shrinks/en.md';
  appendFileSync(place(linking), '\n[a](story:two-rivers) [b](story:eclipse-2034) [c](page:about)\n');
  const problems = await review({ project, content: site.content, locales: site.locales }, site.cache);
  const rulesOf = (end: string) => problems.filter(({ file }) => file.endsWith(end)).map(({ rule }) => rule);
  expect(rulesOf(draft)).toContain('unknown-directive');
  expect(rulesOf('eclipse-2034/en.md')).toContain('link-broken');
  expect(rulesOf(linking)).toEqual([]);
});
