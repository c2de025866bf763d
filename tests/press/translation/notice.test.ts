import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepStories, testSite } from '../../site.ts';
import { readTree } from '../tree.ts';

const site = testSite();
afterAll(site.remove);
keepStories(site.content, ['2026/01/detainees-transfer']);

const place = (name: string) => path.join(site.content, 'stories/2026/01/detainees-transfer', name);
const edit = (name: string, from: string, to: string) => {
  const text = readFileSync(place(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(place(name), text.replace(from, to));
};
const page = () => {
  const tree = readTree(site.out);
  const name = [...tree.keys()].find((one) => /^ar\/2026\/01\/[^/]+\/index\.html$/.test(one));
  return String(tree.get(name ?? ''));
};
const plain = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
const noticeIn = (html: string) => /<aside class="notice small">.*?<\/aside>/s.exec(html)?.[0] ?? '';

it('readers are told in their language what of the original changed, and led to it', async () => {
  await site.build();
  const before = page();
  expect(noticeIn(before)).toBe('');
  edit('en.md', 'Officials in Damascus, Washington and Baghdad all', 'Many officials');
  edit('en.md', '- **Up to 7,000** are expected', '- **Some 7,000** are expected');
  edit('en.md', '- **About 9,000** prisoners', '- **Nearly 9,000** prisoners');
  edit('en.md', 'title: ', 'title: Now ');
  edit('en.md', 'These are the claims', 'A new one.\n\nThese are the claims');
  await site.build();
  const html = page();
  const notice = noticeIn(html);
  expect(plain(notice)).toContain('ما تغيّر في الأصل: العنوان وفقرتان وبندان.');
  const places = [...notice.matchAll(/href="#:~:text=([^"]*)"/g)].map(([, text = '']) =>
    decodeURIComponent(text),
  );
  expect(places).toHaveLength(3);
  const text = plain(html.slice(html.indexOf('<div class="text">')));
  for (const words of places) expect(text).toContain(words);
  expect(text.slice(text.indexOf(places[0] ?? ''))).toMatch(/^ويربط مسؤولون في دمشق/);
  expect(Buffer.byteLength(notice)).toBeLessThan(1500);
  expect(readTree(site.out)).toEqual(await site.cleanTree());
});

it('what can’t be told for certain is left out', async () => {
  edit('ar.md', '\n\n## رواية دمشق', '\n\nفقرة للقارئ العربي وحده.\n\n## رواية دمشق');
  await site.build();
  const notice = noticeIn(page());
  expect(plain(notice)).toContain('ما تغيّر في الأصل: العنوان وفقرتان وبندان.');
  expect(notice).not.toContain(':~:text=%D');
  expect(readTree(site.out)).toEqual(await site.cleanTree());
});
