import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesSince, touchedSince } from '../../../src/press/git/since.ts';
import { checkEverything } from '../../../src/press/review/check-content.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';
import { differences, readTree } from '../tree.ts';

let site: TestSite;
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-C', site.folder, '-c', 'user.name=desk', '-c', 'user.email=desk@example.com', ...args],
    {
      encoding: 'utf8',
    },
  );
const newsroom = smallNewsroom(6);
const places = async () => {
  const since = await filesSince(site.content, 'HEAD');
  return 'files' in since ? since.files.map((file) => path.relative(site.content, file)).sort() : since;
};
const story = (id: string) => `stories/2026/01/${id}/en.md`;
const save = (file: string, title: string) => {
  const { texts } = newsroom.stories.find(({ id }) => file.includes(`/${id}/`)) ?? {};
  if (texts?.en) texts.en.title = title;
  writeNewsroom(newsroom, site.content);
};

beforeEach(async () => {
  site = testSite(null);
  writeNewsroom(newsroom, site.content);
  git('init', '-q');
  git('add', 'content');
  git('commit', '-q', '-m', 'All of it');
  await site.build();
});
afterEach(() => site.remove());

test('Git tells what changed, committed or not, what went, and what it does not know', async () => {
  expect(await places()).toEqual([]);
  save(story('story-2'), 'Walnut parade');
  writeFileSync(path.join(site.content, 'stories/2026/01/story-3/naïve – صورة.svg'), '<svg/>');
  expect(await places()).toEqual([story('story-2'), 'stories/2026/01/story-3/naïve – صورة.svg']);
  const first = git('rev-parse', 'HEAD').trim();
  git('add', 'content');
  git('mv', `content/${story('story-4')}`, 'content/stories/2026/01/story-4/moved.md');
  git('commit', '-q', '-m', 'More');
  expect(await places()).toEqual([]);
  const since = await filesSince(site.content, first);
  expect('files' in since && since.files).toHaveLength(4);
});

test.each(['no-such-branch', '--output=/tmp/x', ''])('%j is refused as a revision', async (revision) => {
  expect(await filesSince(site.content, revision)).toMatchObject({
    problem: { rule: 'revision-unknown', file: 'content' },
  });
});

test('a folder that is in no work tree is told', async () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'warraq-no-git-')));
  expect(await filesSince(folder, 'HEAD')).toMatchObject({ problem: { rule: 'revision-unknown' } });
  rmSync(folder, { recursive: true });
});

test('a build that is told what changed looks at nothing else, and ends in a clean one once all was told', async () => {
  save(story('story-2'), 'Quince regatta');
  save(story('story-5'), 'Lantern waltz');
  const changed = [story('story-2')].map((file) => path.join(site.content, file));
  const { written } = await site.build({ changed });
  expect(written).toContain('/en/2026/01/story-2/');
  expect(written).not.toContain('/en/2026/01/story-5/');
  const since = await filesSince(site.content, 'HEAD');
  await site.build({ changed: 'files' in since ? since.files : [] });
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});

test('it reads everything where a name is not that of a story', async () => {
  renameSync(path.join(site.content, 'pages/about'), path.join(site.content, 'pages/us'));
  save(story('story-2'), 'Marmalade march');
  const since = await filesSince(site.content, 'HEAD');
  await site.build({ changed: 'files' in since ? since.files : [], allowVanishing: true });
  expect(differences(readTree(site.out), await site.cleanTree())).toEqual([]);
});

test('a check of a branch speaks of what the branch touches, and of what all texts share', async () => {
  const place = (id: string) => path.join(site.content, story(id));
  const spoil = (id: string) =>
    writeFileSync(place(id), `${readFileSync(place(id), 'utf8')}\n[x](story:none)\n`);
  const roots = { project, content: site.content, locales: site.locales };
  const found = async () => {
    const touched = await touchedSince(roots, 'trunk');
    if ('problem' in touched) throw new Error(touched.problem.message);
    const last = { cache: site.cache, now: Date.now() };
    const problems = await checkEverything(roots, last, touched.isTouched);
    return problems.filter(({ rule }) => rule === 'link-broken').map(({ file }) => file);
  };
  git('branch', 'trunk');
  spoil('story-2');
  expect(await found()).toEqual([`content/${story('story-2')}`]);
  git('checkout', '-q', '-b', 'branch');
  git('commit', '-q', '-a', '-m', 'On the branch');
  git('checkout', '-q', 'trunk');
  spoil('story-3');
  git('commit', '-q', '-a', '-m', 'On the trunk meanwhile');
  git('checkout', '-q', 'branch');
  expect(await found()).toEqual([`content/${story('story-2')}`]);
  git('merge', '-q', '-m', 'Both', 'trunk');
  writeFileSync(
    path.join(site.content, 'topics.yaml'),
    `${readFileSync(path.join(site.content, 'topics.yaml'), 'utf8')}\n`,
  );
  expect(await found()).toEqual(['story-2', 'story-3'].map((id) => `content/${story(id)}`));
});
