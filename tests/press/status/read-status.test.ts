import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStatus } from '../../../src/press/status/read-status.ts';
import { placesOf, runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite, today } from '../../site.ts';

const folder = 'stories/2025/11/six-pens';
let site: TestSite;
beforeAll(() => {
  site = testSite();
  keepStories(site.content, ['2025/11/six-pens', '2034/03']);
});
afterAll(() => site.remove());

const status = (cache: string) =>
  readStatus({ project, content: site.content, locales: site.locales }, cache, today);
const edit = (name: string, from: RegExp, to: string) => {
  const file = path.join(site.content, folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

it('is the same from what a build knows as from all files, and knows what changed since', async () => {
  await site.build();
  const known = await status(site.cache);
  expect(known).toEqual(await status(path.join(site.folder, 'none')));
  expect(known).toMatchObject({ unread: [], items: [{ state: 'embargoed' }, { state: 'embargoed' }] });
  edit('en.md', /^title: .*$/m, 'title: Six reeds');
  edit('ar.md', /^title:/m, 'assignee: culture-desk\ntitle:');
  const items = async (...args: string[]) => {
    const { code, stdout } = await runScript('status', [
      ...placesOf(site).filter(isTaken),
      '--json',
      ...args,
    ]);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };
  const mine = await items('--mine', 'culture-desk');
  expect(mine).toMatchObject({
    items: [{ state: 'stale', edition: 'ar', details: ['title changed'], assignee: 'culture-desk' }],
    calendar: [],
  });
  // Disks tell of parts of a millisecond, which no report can show.
  expect(mine.items[0].at).toSatisfy(Number.isInteger);
  expect(await items('--calendar', '--section', 'science')).toMatchObject([
    { state: 'embargoed', story: 'eclipse-2034', edition: 'ar' },
    { state: 'embargoed', story: 'eclipse-2034', edition: 'en' },
  ]);
  edit('ar.md', /^assignee:.*$/m, 'assignee: [');
  expect((await status(site.cache)) as object).toMatchObject({ unread: [`content/${folder}/ar.md`] });
});

/** All but the output folder, which it does not look at. */
const isTaken = (arg: string) => arg !== '--out' && arg !== site.out;
