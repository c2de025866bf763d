import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PressReport } from '../../src/press/press.ts';
import { type TestSite, testSite, today } from '../site.ts';

/** The story that links to others, and its page. */
const linking = 'stories/2025/12/dead-sea-shrinks/en.md';
const url = '/en/2025/12/dead-sea-shrinks/';

let site: TestSite;
beforeAll(() => {
  site = testSite();
  const links = [
    'On [rivers](story:two-rivers#h-x), [by file](../../11/two-rivers/ar.md), [hamza](story:where-the-hamza-sits).',
    'On [the eclipse](story:eclipse-2034) and [us](page:about).',
    ':::related{story=two-rivers}\n:::',
  ];
  appendFileSync(path.join(site.content, linking), `\n${links.join('\n\n')}\n`);
});
afterAll(() => site.remove());

const page = () => readFileSync(path.join(site.out, `${url}index.html`), 'utf8');

const problemsOf = ({ problems }: PressReport) =>
  problems.filter(({ file }) => file.endsWith(linking)).map(({ rule }) => rule);

function edit(file: string, from: RegExp, to: string): void {
  const place = path.join(site.content, file);
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
}

test('links between stories follow what they lead to', async () => {
  const first = await site.build();
  expect(problemsOf(first)).toEqual(['link-hidden']);
  expect(page()).toContain('<a href="/en/2025/11/two-rivers/#h-x">rivers</a>');
  expect(page()).toContain('<a href="/en/2025/11/two-rivers/">by file</a>');
  expect(page()).toMatch(/<a href="\/ar\/2026\/01\/[^"]*" hreflang="ar">hamza<\/a>/);
  expect(page()).toContain('<a href="/en/about/">us</a>');
  expect(page()).toContain('<span>the eclipse</span>');

  edit(
    'stories/2025/11/two-rivers/en.md',
    /^slug: .*$/m,
    'slug: rivers-of-mesopotamia\naliases: [/en/2025/11/two-rivers/]',
  );
  const moved = await site.build();
  expect(moved.written).toContain(url);
  expect(page()).toContain('<a href="/en/2025/11/rivers-of-mesopotamia/#h-x">rivers</a>');

  edit('stories/2025/11/two-rivers/en.md', /^title: .*$/m, 'title: Rivers of Mesopotamia');
  const renamed = await site.build();
  expect(renamed.written).toContain(url);
  expect(page()).toContain('<a href="/en/2025/11/rivers-of-mesopotamia/">Rivers of Mesopotamia</a>');

  const later = await site.build({ now: Date.parse('2034-03-14T00:00:00+03:00') });
  expect(later.written).toContain(url);
  expect(problemsOf(later)).toEqual([]);
  expect(page()).toContain('<a href="/en/2034/03/eclipse-2034/">the eclipse</a>');

  const before = page();
  rmSync(path.join(site.content, 'stories/2025/11/two-rivers'), { recursive: true });
  const refused = await site.build({ now: today });
  expect(problemsOf(refused)).toContain('link-broken');
  expect(refused.written).toEqual([]);
  expect(page()).toBe(before);
});
