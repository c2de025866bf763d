import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept } from '../../../src/press/translation/accept.ts';
import { exportStory } from '../../../src/press/translation/exchange/export.ts';
import { readFile, writeImported } from '../../../src/press/translation/exchange/files.ts';
import { written } from '../../../src/press/translation/exchange/formats.ts';
import { importReturned } from '../../../src/press/translation/exchange/import.ts';
import { showTranslations } from '../../../src/press/translation/show.ts';
import { readStoriesNamed } from '../../../src/press/translation/stories.ts';
import { formats } from '../../../src/translation/exchange/unit.ts';
import { keepStories, project, type TestSite, testSite } from '../../site.ts';

const [story, folder] = ['detainees-transfer', 'stories/2026/01/detainees-transfer'];
let site: TestSite;
beforeAll(async () => {
  site = testSite();
  keepStories(site.content, ['2026/01/detainees-transfer']);
  writeFileSync(place('en.md'), `${text('en.md')}\n![A dam](lead.png "The dam in \\"May\\"")\n`);
  writeFileSync(place('ar.md'), `${text('ar.md')}\n![سد](lead.png 'السد في "أيار"')\n`);
  const file = `content/${folder}/ar.md`;
  accept(await open(file), { file, blocks: [], minor: false, dryRun: false });
});
afterAll(() => site.remove());

const place = (name: string) => path.join(site.content, folder, name);
const text = (name: string) => readFileSync(place(name), 'utf8');
const open = async (name = story) => {
  const roots = { project, content: site.content, locales: site.locales };
  const read = await readStoriesNamed(roots, [name]);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
};
const out = async (format: (typeof formats)[number], stale: boolean) => {
  const stories = await open();
  const [exchange] = exportStory(stories, { story, edition: 'ar', stale });
  if (!exchange) throw new Error('Nothing to export.');
  return written(stories, exchange, format);
};
const back = async (content: string) => {
  const file = path.join(site.folder, 'back');
  writeFileSync(file, content);
  const read = readFile(file);
  const [returned] = 'returned' in read ? read.returned : [];
  if (!returned) throw new Error(JSON.stringify(read));
  const stories = await open();
  const result = importReturned(stories, returned, file);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  expect(writeImported(stories, result.imported)).toBeNull();
  return result.imported;
};

it.each(formats)(
  'a title goes out in %s with its picture, and comes back as it is written',
  async (format) => {
    const [before, sent] = [text('ar.md'), await out(format, false)];
    expect(sent).toContain('The dam in');
    expect(sent).toContain('السد في');
    expect((await back(sent)).changed).toBe(0);
    expect(text('ar.md')).toBe(before);
  },
);

it('a title that changed is told, and a new one takes its place', async () => {
  const before = text('ar.md');
  writeFileSync(place('en.md'), text('en.md').replace('The dam in', 'The dams in'));
  const [block, ...others] = showTranslations(await open(), story, 'ar')[0]?.blocks ?? [];
  expect([block?.kind, block?.state, others]).toEqual(['picture', 'changed', []]);
  const sent = await out('po', true);
  const said = sent
    .replace(/(msgctxt "[^"]*\/u\d+\.g[\s\S]*?msgstr ").*"$/m, '$1سد<1>السدود في \\"أيار\\"</1>"')
    .replace(/^#,.*\n/gm, '');
  expect((await back(said)).left).toBe(0);
  const title = (of: string) => of.split('\n').find((line) => line.startsWith('![سد]'));
  expect(title(text('ar.md'))).toBe('![سد](lead.png "السدود في \\"أيار\\"")');
  const rest = (of: string) =>
    of.split('\n').filter((line) => !/^(?:!\[سد\]|translation:| {2}revision:)/.test(line));
  expect(rest(text('ar.md'))).toEqual(rest(before));
  expect(showTranslations(await open(), story, 'ar')[0]?.blocks).toEqual([]);
});
