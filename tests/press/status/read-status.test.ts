import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withKnown } from '../../../src/press/known/known-build.ts';
import { knownTasks } from '../../../src/press/status/known-tasks.ts';
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

const status = (cache: string, now = today) =>
  readStatus({ project, content: site.content, locales: site.locales }, cache, now);
/** What is told with all that the last build knows, which must be what all files tell. */
async function known(now = today) {
  const found = await status(site.cache, now);
  expect(found).toEqual(await status(path.join(site.folder, 'none'), now));
  return found;
}
const edit = (name: string, from: RegExp, to: string) => {
  const file = path.join(site.content, folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

it('is the same from what a build knows as from all files, and knows what changed since', async () => {
  await site.build();
  expect(await known()).toMatchObject({
    unread: [],
    items: [{ state: 'embargoed' }, { state: 'embargoed' }],
  });
  expect(await known(Date.UTC(2035, 0, 1))).toMatchObject({ unread: [], items: [] });
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
  expect(await known()).toMatchObject({ unread: [`content/${folder}/ar.md`] });
});

it('tells of what the last build left out, without reading it again', async () => {
  edit('ar.md', /^assignee:.*$/m, 'expires: 2035-01-01 09:00\nsource: []\nstatus: draft');
  edit('en.md', /^image:$/m, 'expires: 2035-01-01 09:00\nimage:');
  const page = path.join(site.content, 'pages/about/ar.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^title:/m, 'status: draft\ntitle:'));
  const { problems } = await site.build({ allowVanishing: true });
  expect(problems.map(({ rule, draft }) => ({ rule, draft }))).toContainEqual(
    expect.objectContaining({ draft: true }),
  );
  const roots = { project, content: site.content, locales: site.locales };
  const found = await withKnown(roots, site.cache, (store) => knownTasks(roots, store));
  expect(found?.tasks.map(({ owner }) => owner)).toEqual([
    'pages/about',
    'stories/eclipse-2034',
    'stories/six-pens',
  ]);
  expect(await known()).toMatchObject({ unread: [`content/${folder}/ar.md`] });
  expect(await known(Date.UTC(2036, 0, 1))).toMatchObject({
    items: [{ story: 'pages/about', state: 'draft' }],
  });
});

/** All but the output folder, which it does not look at. */
const isTaken = (arg: string) => arg !== '--out' && arg !== site.out;
