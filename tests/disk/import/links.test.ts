import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import type { ImportRequest } from '../../../src/disk/import/report.ts';
import { importReviewed } from '../../../src/press/review/imported.ts';
import { project, type TestSite, today } from '../../site.ts';
import { textsOf, wireSite } from './wire-site.ts';

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

const put = (name: string, text: string) => {
  const file = path.join(site.folder, 'old', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const text = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2024-01-02\nsection: world\nauthor: Layla Haddad\n---\n${body}\n`;
const words = 'The council met on Tuesday evening and heard four speakers, each of whom asked for more time.';

async function run(request: Partial<ImportRequest> = {}) {
  const inputs = await inputsAt(['old'], site.folder, async () => new Uint8Array());
  const roots = { project, content: site.content, locales: site.locales };
  return importReviewed(roots, inputs, { now: today, dryRun: false, ...request });
}
const bodyOf = async (slug: string) => {
  const file = (await run()).imported.find((one) => one.file.includes(slug))?.file ?? '';
  return readFileSync(path.join(site.folder, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
};

test('texts of a site that link to each other do so as stories, whichever came first', async () => {
  put('hugo.toml', 'baseURL = "https://old.example/"\n');
  put(
    'content/posts/first-word.md',
    text('First word', `${words} [Then](last-word.md "last-word.md"), [about](/history/#us).`),
  );
  put(
    'content/posts/last-word.md',
    text(
      'Last word',
      `${words} Last. [Before][1] <a href="../first-word/">it</a>\n\n[1]: /posts/first-word/`,
    ),
  );
  put('content/history.md', '---\ntitle: History of the old paper\n---\nWe wrote. [All](/tags/all/)\n');
  const dry = await run({ dryRun: true });
  const first = await run();
  expect(first.problems).toEqual([]);
  expect(first.imported.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written']);
  expect(dry.imported.map(({ file }) => file)).toEqual(first.imported.map(({ file }) => file));
  expect(dry.imported.map(({ markdown }) => markdown).join('')).toContain(
    '[Then](story:last-word "last-word.md")',
  );
  const before = textsOf(site);
  expect((await run()).imported.map(({ outcome }) => outcome)).toEqual(['present', 'present', 'present']);
  expect(textsOf(site)).toEqual(before);
  expect(await bodyOf('first-word')).toBe(
    `${words} [Then](story:last-word "last-word.md"), [about](page:history#us).\n`,
  );
  expect(await bodyOf('last-word')).toContain('[Before][1] [it](story:first-word)');
  expect(await bodyOf('last-word')).toContain('[1]: story:first-word');
  expect(await bodyOf('history')).toContain('[All](https://old.example/tags/all/)');
});

test('a text whose target comes in a later run is renewed then', async () => {
  put('hugo.toml', '');
  put('content/posts/first-word.md', text('First word', `${words} [Then](/posts/last-word/)`));
  await run();
  expect(await bodyOf('first-word')).toContain('[Then](/posts/last-word/)');
  put('content/posts/last-word.md', text('Last word', `${words} Last.`));
  expect((await run()).imported.map(({ outcome }) => outcome)).toEqual(['updated', 'written']);
  expect(await bodyOf('first-word')).toContain('[Then](story:last-word)');
});
