import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PressReport } from '../../../src/press/press.ts';
import { checkEverything, mendTexts } from '../../../src/press/review/check-content.ts';
import { hasErrors } from '../../../src/problems/problem.ts';
import { project, type TestSite, testSite } from '../../site.ts';
import { instant, type Newsroom, type Story, writeNewsroom } from '../small-newsroom.ts';
import { smallNewsroom } from '../small-stories.ts';
import { differences, readTree } from '../tree.ts';

let site: TestSite;
let newsroom: Newsroom;
let story: Story;
beforeEach(async () => {
  site = testSite(null);
  newsroom = smallNewsroom(4);
  const [, second] = newsroom.stories;
  if (!second) throw new Error('no stories');
  story = second;
  await build();
});
afterEach(() => site.remove());

/** The errors of a report, as rule and file. */
const errorsIn = ({ problems }: Pick<PressReport, 'problems'>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, file }) => [rule, file]);
const write = () => writeNewsroom(newsroom, site.content);
const build = (allowVanishing = false) => {
  write();
  return site.build({ now: instant(newsroom.now), allowVanishing });
};
const last = () => ({ cache: site.cache, now: instant(newsroom.now) });
const roots = () => ({ project, content: site.content, locales: site.locales });
const check = async () =>
  (await checkEverything(roots(), last())).filter(({ rule }) => rule === 'url-vanishes');
const output = (name: string) => readFileSync(path.join(site.out, name), 'utf8');
const expectClean = async () => {
  const clean = await site.cleanTree({ now: instant(newsroom.now) });
  expect(differences(readTree(site.out), clean)).toEqual([]);
};

/** What may happen to a published story, which would leave its two addresses empty. */
const losses: Record<string, () => void> = {
  'another slug': () => {
    for (const text of Object.values(story.texts)) text.slug = `new-${text.slug}`;
  },
  'another month': () => {
    story.published -= 40;
  },
  'a draft': () => {
    story.status = 'draft';
  },
  'an embargo': () => {
    story.published = newsroom.now + 1;
  },
  'a deleted folder': () => {
    newsroom.stories = newsroom.stories.filter((one) => one !== story);
  },
};

test.each(Object.entries(losses))('%s is refused, and said at the files', async (_what, lose) => {
  const before = readTree(site.out);
  lose();
  const report = await build();
  const files = ['ar', 'en'].map((edition) => `content/stories/2026/01/${story.id}/${edition}.md`);
  expect(errorsIn(report)).toEqual(files.map((file) => ['url-vanishes', file]));
  expect([...report.written, ...report.deleted]).toEqual([]);
  expect(differences(readTree(site.out), before)).toEqual([]);
  expect((await check()).map(({ file }) => file)).toEqual(files);

  const allowed = await build(true);
  expect(hasErrors(allowed.problems)).toBe(false);
  expect(allowed.deleted).toContain(`/en/2026/01/${story.id}/`);
  await expectClean();
  expect(await check()).toEqual([]);
});

test.each(['another slug', 'another month'])(
  '%s: --fix adds the old addresses, which lead on',
  async (loss) => {
    losses[loss]?.();
    await build();
    const { files } = await mendTexts(roots(), last());
    expect(files).toHaveLength(2);
    expect(await check()).toEqual([]);
    const report = await site.build({ now: instant(newsroom.now) });
    expect(errorsIn(report)).toEqual([]);
    expect(report.deleted).not.toContain(`/en/2026/01/${story.id}/`);
    const page = output(`en/2026/01/${story.id}/index.html`);
    expect(page).toMatch(/<meta http-equiv="refresh" content="0; url=\/en\/20[^"]+">/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toMatch(/<link rel="canonical" href="https:\/\/small\.example\/en\/20[^"]+">/);
    expect(output('_redirects')).toMatch(new RegExp(`^/en/2026/01/${story.id}/ /en/\\S+ 301$`, 'm'));
    await expectClean();
    expect((await mendTexts(roots(), last())).files).toEqual([]);
  },
);

test.each(['a draft', 'a deleted folder'])('%s: --fix leaves to its editor', async (loss) => {
  losses[loss]?.();
  await build();
  expect((await mendTexts(roots(), last())).files).toEqual([]);
  expect(await check()).toHaveLength(2);
});

test('an alias that was published can’t be taken out again', async () => {
  const text = story.texts.en;
  if (text) text.aliases = ['/old.html'];
  expect(hasErrors((await build()).problems)).toBe(false);
  if (text) text.aliases = [];
  expect(errorsIn(await build())).toEqual([['url-vanishes', `content/stories/2026/01/${story.id}/en.md`]]);
});

test('a withdrawn story is gone from every page but its own, which says so', async () => {
  story.status = 'withdrawn';
  const report = await build();
  expect(errorsIn(report)).toEqual([]);
  const name = `en/2026/01/${story.id}/index.html`;
  expect(report.deleted).not.toContain(`/${name.replace('index.html', '')}`);
  expect(output(name)).toContain('<meta name="robots" content="noindex">');
  expect(output(name)).not.toContain('rel="canonical"');
  expect(output('_nginx.conf')).toContain(`location = "/en/2026/01/${story.id}/"`);
  for (const [file, bytes] of readTree(site.out)) {
    const words = Object.values(story.texts).flatMap(({ title, description, body }) => [
      title,
      description,
      body,
    ]);
    for (const word of words) expect(bytes.includes(word), file).toBe(false);
    if (file.endsWith('.xml')) expect(bytes.includes(`/${story.id}/`), file).toBe(false);
  }
  await expectClean();
});

test('what is withdrawn in one edition leads to the other', async () => {
  Object.assign(story.texts.en ?? {}, { own: { status: 'withdrawn' } });
  Object.assign(story.texts.ar ?? {}, { own: { status: 'published' } });
  await build();
  const { slug = '' } = story.texts.ar ?? {};
  expect(output(`en/2026/01/${story.id}/index.html`)).toContain(
    `href="/ar/2026/01/${encodeURIComponent(slug)}/" hreflang="ar"`,
  );
});

test('without a memory there is nothing to vanish', async () => {
  rmSync(site.cache, { recursive: true });
  losses['another slug']?.();
  expect(errorsIn(await build())).toEqual([]);
  await expectClean();
});

test('the memory of another newsroom says nothing', async () => {
  const elsewhere = path.join(site.folder, 'elsewhere');
  writeNewsroom(smallNewsroom(1), elsewhere);
  const problems = await checkEverything({ ...roots(), content: elsewhere }, last());
  expect(problems.filter(({ rule }) => rule === 'url-vanishes')).toEqual([]);
});

describe.each([
  ['sections', 'section'],
  ['topics', 'topics'],
  ['people', 'people'],
] as const)('an id of %s', (vocabulary, place) => {
  const rename = (from: string, to: string) => {
    const entries = Object.entries(newsroom[vocabulary]).map(([id, names]) => [id === from ? to : id, names]);
    newsroom[vocabulary] = Object.fromEntries(entries);
    const inList = (ids: string[]) => ids.map((id) => (id === from ? to : id));
    for (const one of newsroom.stories) {
      if (one.section === from) one.section = to;
      one.topics = inList(one.topics);
      one.authors = inList(one.authors);
    }
  };
  /** One that has a page in both editions. */
  const used = () => {
    const [found] = { sections: [story.section], topics: story.topics, people: story.authors }[vocabulary];
    if (!found) throw new Error(`the story has no ${vocabulary}`);
    return found;
  };
  const pathOf = (id: string) => (vocabulary === 'sections' ? `/en/${id}/` : `/en/${vocabulary}/${id}/`);

  test('that changes would leave its page and its feeds empty, which is refused once', async () => {
    const before = readTree(site.out);
    const id = used();
    rename(id, 'renamed');
    const report = await build();
    expect(errorsIn(report)).toEqual([['url-vanishes', `content/${vocabulary}.yaml`]]);
    const told = report.problems.find(({ rule }) => rule === 'url-vanishes');
    expect(told?.hint).toContain(`aliases: [${id}]`);
    expect(differences(readTree(site.out), before)).toEqual([]);
    expect(await check()).toHaveLength(1);
    expect(errorsIn(await build(true))).toEqual([]);
    await expectClean();
  });

  test('that is an alias leads to the new one, and subscribers go on reading', async () => {
    const id = used();
    rename(id, 'renamed');
    Object.assign(newsroom[vocabulary]['renamed'] ?? {}, { aliases: [id] });
    write();
    const report = await site.build({ now: instant(newsroom.now), audit: true });
    expect(errorsIn(report)).toEqual([]);
    expect(output(`${pathOf(id).slice(1)}index.html`)).toContain(`content="0; url=${pathOf('renamed')}"`);
    for (const format of ['feed.xml', 'atom.xml', 'feed.json']) {
      const [old = '', today = ''] = [pathOf(id), pathOf('renamed')].map((one) => `${one.slice(1)}${format}`);
      expect(output(old).replaceAll(pathOf(id), pathOf('renamed'))).toBe(output(today));
    }
    expect(output('_redirects')).toContain(`${pathOf(id)} ${pathOf('renamed')} 301`);
    await expectClean();
    Object.assign(newsroom[vocabulary]['renamed'] ?? {}, { aliases: [] });
    expect(errorsIn(await build())).toEqual([['url-vanishes', `content/${vocabulary}.yaml`]]);
  });

  test(`that loses its last story is no loss`, async () => {
    if (place === 'section') return;
    const id = used();
    for (const one of newsroom.stories) {
      one.topics = one.topics.filter((topic) => topic !== id);
      if (one.authors.includes(id))
        one.authors = [Object.keys(newsroom.people).find((other) => other !== id) ?? ''];
    }
    expect(errorsIn(await build())).toEqual([]);
  });
});
