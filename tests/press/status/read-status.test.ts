import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withLastBuild } from '../../../src/press/last-build/with-last-build.ts';
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

const roots = () => ({ project, content: site.content, locales: site.locales });
/** What is told with all that the last build knows, which must be what all files tell. */
async function known(now = today) {
  const found = await readStatus(roots(), site.cache, now);
  expect(found).toEqual(await readStatus(roots(), path.join(site.folder, 'none'), now));
  return found;
}
/** With what the last build found something remains to be done; `undefined` if all of content must be looked at. */
async function ownersKnown() {
  const found = await withLastBuild(roots(), site.cache, (store) => knownTasks(roots(), store, today));
  return found?.tasks.map(({ owner }) => owner);
}
const edit = (name: string, from: RegExp, to: string) => {
  const file = path.join(site.content, folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

it('is the same from what a build knows as from all files, and knows what changed since', async () => {
  await site.build();
  expect(await ownersKnown()).toEqual(['stories/eclipse-2034']);
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

it('tells of what the last build left out', async () => {
  edit('ar.md', /^assignee:.*$/m, 'expires: 2035-01-01 09:00\nsource: []\nstatus: draft');
  edit('en.md', /^image:$/m, 'expires: 2035-01-01 09:00\nimage:');
  const page = path.join(site.content, 'pages/about/ar.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^title:/m, 'status: draft\ntitle:'));
  const { problems } = await site.build({ allowVanishing: true });
  expect(problems.map(({ rule, draft }) => ({ rule, draft }))).toContainEqual(
    expect.objectContaining({ draft: true }),
  );
  expect(await ownersKnown()).toEqual(['pages/about', 'stories/eclipse-2034', 'stories/six-pens']);
  expect(await known()).toMatchObject({ unread: [`content/${folder}/ar.md`] });
  expect(await known(Date.UTC(2036, 0, 1))).toMatchObject({
    items: [{ story: 'pages/about', state: 'draft' }],
  });
});

it('knows whose an id is, though others have it elsewhere', async () => {
  edit('ar.md', /^source: \[\]\nstatus: draft\n/m, '');
  // A draft that was copied with its picture, and a folder around another story.
  const copy = (place: string) => {
    const target = path.join(site.content, 'stories', place);
    cpSync(path.join(project, 'content', folder), target, { recursive: true });
    for (const name of ['en.md', 'ar.md']) {
      const text = readFileSync(path.join(target, name), 'utf8');
      writeFileSync(
        path.join(target, name),
        text.replace(/^status: .*\n/m, '').replace(/^title:/m, 'status: draft\ntitle:'),
      );
    }
  };
  copy('2026/02/six-pens');
  copy('series/six-pens/part-one');
  const { problems } = await site.build({ allowVanishing: true });
  expect(problems.map(({ rule }) => rule)).toContain('duplicate-story');
  expect(await known()).toMatchObject({
    unread: expect.arrayContaining(['content/stories/2026/02/six-pens/ar.md']),
  });
  // Nothing was changed, so nothing may go.
  const again = await site.build();
  expect({ ...again, problems: again.problems.filter(({ draft }) => !draft) }).toMatchObject({
    deleted: [],
    problems: [],
  });
  edit('en.md', /^title: .*$/m, 'title: Six reeds again');
  await known();
  cpSync(path.join(site.content, folder, 'en.md'), path.join(site.content, 'stories/series/six-pens/en.md'));
  await known();
});

it('tells of a mistake in what editors lead with, which no text has', async () => {
  writeFileSync(path.join(site.content, 'front.yaml'), 'lead: [');
  expect(await known()).toMatchObject({ unread: expect.arrayContaining(['content/front.yaml']) });
});

/** All but the output folder, which it does not look at. */
const isTaken = (arg: string) => arg !== '--out' && arg !== site.out;
