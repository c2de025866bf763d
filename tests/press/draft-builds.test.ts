import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PressReport } from '../../src/press/press.ts';
import { openOnDemand } from '../../src/press/serve/open.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { placesOf, runScript } from '../scripts/run.ts';
import { project, type TestSite, testSite } from '../site.ts';
import { instant, writeNewsroom } from './small-newsroom.ts';
import { smallNewsroom } from './small-stories.ts';
import { differences, readTree, type Tree } from './tree.ts';

let site: TestSite;
let before: Tree;
const now = instant(3);
const newsroom = smallNewsroom(3);
const draft = 'stories/2026/01/a-draft/en.md';
const place = (name: string) => path.join(site.content, name);

beforeAll(async () => {
  site = testSite(null);
  const linking = newsroom.stories[1]?.texts.en;
  if (linking) linking.body = 'See [the draft](story:a-draft).';
  writeNewsroom(newsroom, site.content);
  save(
    '---\ntitle: Right\ndescription: D\npublished: 2026-01-02T00:00:00Z\nsection: news\nauthors: [amal]\nstatus: draft\n---\n',
  );
  await site.build({ now });
  before = readTree(site.out);
});
afterAll(() => site.remove());

function save(text: string): void {
  mkdirSync(path.dirname(place(draft)), { recursive: true });
  writeFileSync(place(draft), text);
}
const wrong = (n: number) => `---\ntitle: [${n}\nstatus: draft\n---\n`;

/** The build told the draft's mistake and left the site as it is without the draft. */
function expectTold({ problems }: Pick<PressReport, 'problems'>): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, file, draft }) => [rule, file, draft])).toEqual([
    ['yaml-syntax', `content/${draft}`, true],
  ]);
  expect(hasErrors(problems)).toBe(false);
  expect(differences(readTree(site.out), before)).toEqual([]);
}

test('a draft that becomes wrong is told by every way of building, again and again', async () => {
  save(wrong(1));
  expectTold(await site.build({ now }));
  expectTold(await site.build({ now }));
  save(wrong(2));
  expectTold(await site.build({ now, changed: [place(draft)] }));
  expectTold(await site.build({ now, force: true }));
  expect(differences(await site.cleanTree({ now }), before)).toEqual([]);
});

test('while it is wrong, stories beside it are published', async () => {
  save(wrong(3));
  const story = newsroom.stories[0]?.texts.en;
  if (!story) throw new Error('no story');
  const { title } = story;
  story.title = 'Another title';
  writeNewsroom(newsroom, site.content);
  save(wrong(3));
  const report = await site.build({ now });
  expect(report.written).toContain('/en/2025/12/story-1/');
  story.title = title;
  writeNewsroom(newsroom, site.content);
  save(wrong(3));
  expectTold(await site.build({ now }));
});

test('it is in no part of the site, and none is refused', async () => {
  save(wrong(4));
  const [out, cache] = [path.join(site.folder, 'part'), path.join(site.folder, 'part-cache')];
  const { problems, written } = await site.build({ now, out, cache, shard: { index: 1, count: 2 } });
  expect(hasErrors(problems)).toBe(false);
  expect(written.length).toBeGreaterThan(0);
});

test('on demand, the site goes on', async () => {
  save(wrong(5));
  const roots = { project, content: site.content, locales: site.locales };
  const report = () => {};
  const served = await openOnDemand({ roots, cache: site.cache, clock: () => now, report });
  if ('problems' in served) throw new Error('refused');
  const { status } = await served.answer({
    method: 'GET',
    target: '/en/2025/12/story-1/',
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
  });
  expect(status).toBe(200);
  save(wrong(6));
  expect(hasErrors(await served.reload())).toBe(false);
});

test('the command says that it is a draft’s, and ends with 0; a check ends with 1, or 0 if that is asked for', async () => {
  save(wrong(7));
  const built = await runScript('build', [...placesOf(site), '--now', new Date(now).toISOString()]);
  expect(built.code).toBe(0);
  expect(built.stderr).toMatch(/a-draft\/en\.md:\d+:\d+ error in a draft .*\[yaml-syntax\]/);
  const places = ['--content', site.content, '--locales', site.locales, '--cache', site.cache];
  expect(await runScript('check', places)).toMatchObject({ code: 1 });
  expect(await runScript('check', [...places, '--allow-drafts'])).toMatchObject({ code: 0 });
});

test('a story that was public becomes no draft by a mistake: its address would vanish', async () => {
  const story = newsroom.stories[0];
  if (!story) throw new Error('no story');
  writeFileSync(place(`stories/2026/01/${story.id}/en.md`), wrong(8));
  const { problems } = await site.build({ now });
  expect(hasErrors(problems)).toBe(true);
  expect(problems.map(({ rule }) => rule)).toContain('url-vanishes');
  expect(differences(readTree(site.out), before)).toEqual([]);
});
