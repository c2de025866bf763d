import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Output } from '../../src/disk/output/output.ts';
import { Stager } from '../../src/disk/output/stager.ts';
import { type TestSite, testSite } from '../site.ts';
import { danglingLinks, type Step, type WatchedBuild } from './dangling-links.ts';
import { instant, type Newsroom, writeNewsroom } from './small-newsroom.ts';
import { newStory, smallNewsroom } from './small-stories.ts';
import { readTree } from './tree.ts';

let site: TestSite;
let newsroom: Newsroom;
const steps: Step[] = [];

beforeEach(() => {
  site = testSite(null);
  newsroom = smallNewsroom(8);
  const write = Stager.prototype.write;
  vi.spyOn(Stager.prototype, 'write').mockImplementation(function (this: Stager, file, bytes) {
    steps.push({ step: 'stage', file });
    return write.call(this, file, bytes);
  });
  for (const step of ['publish', 'remove'] as const) {
    const original = Output.prototype[step] as (...args: unknown[]) => never;
    vi.spyOn(Output.prototype, step).mockImplementation(function (
      this: Output,
      file: string,
      ...rest: unknown[]
    ) {
      steps.push({ step, file });
      return original.call(this, file, ...rest);
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

/** Builds, and returns the site before and after and every step that was taken in the published folder. */
async function watchBuild(): Promise<WatchedBuild> {
  writeNewsroom(newsroom, site.content);
  const before = readTree(site.out);
  steps.length = 0;
  await site.build({ now: instant(newsroom.now), allowVanishing: true });
  return { before, after: readTree(site.out), taken: [...steps] };
}

const isPage = (file: string) => file.endsWith('index.html');
/** What machines read. */
const isFeed = (file: string) => /\.(?:xml|json|opml|txt|conf)$|^_(?:redirects|headers)$/.test(file);
const isArticle = (file: string) => /^\w+\/\d{4}\/\d\d\//.test(file);

/** What may happen between two builds: much is added, moved and taken away. */
function turnOver(): void {
  newsroom.people['huda'] = { en: 'Huda', ar: 'هدى' };
  newsroom.topics['maps'] = { en: 'Maps', ar: 'خرائط' };
  newsroom.sections['sport'] = { en: 'Sport', ar: 'رياضة' };
  newsroom.pages['contact'] = { en: { title: 'Contact', description: 'Contact', slug: 'contact', body: '' } };
  const story = {
    ...newStory(newsroom, 7),
    section: 'sport',
    topics: ['maps'],
    authors: ['huda'],
    picture: 'red',
  };
  newsroom.stories.push(story, newStory(newsroom, 8));
  newsroom.stories.splice(0, 2);
  const [first] = newsroom.stories;
  if (first?.texts.en) first.texts.en.slug = 'moved';
}

test('everything is staged before anything is put in place, and what is gone goes last', async () => {
  await watchBuild();
  turnOver();
  const { taken } = await watchBuild();
  const order = ['stage', 'publish', 'remove'];
  const kinds = taken.map(({ step }) => step);
  expect(new Set(kinds)).toEqual(new Set(order));
  expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test('assets come first, then articles, then pages that list them, feeds and sitemaps, and what search finds last', async () => {
  const { taken } = await watchBuild();
  const rank = (file: string) => {
    if (/^(?:_astro|media)\/|\.(?:css|ico|png|svg|webmanifest)$/.test(file)) return 'asset';
    if (/\/search\/.*\.json$/.test(file)) return 'search';
    if (isFeed(file)) return 'feed';
    return isArticle(file) ? 'article' : 'other';
  };
  const ranks = taken.filter(({ step }) => step === 'publish').map(({ file }) => rank(file));
  expect(ranks.filter((one, index) => one !== ranks[index - 1])).toEqual([
    'asset',
    'article',
    'other',
    'feed',
    'search',
  ]);
});

test('while a build writes, no page lacks an image, a style sheet or a font', async () => {
  const first = await watchBuild();
  turnOver();
  const second = await watchBuild();
  for (const build of [first, second]) {
    const assets = [...danglingLinks(build)].filter((link) => !isPage(link) && !isFeed(link));
    expect(assets).toEqual([]);
  }
});

test('while a build writes, a page that is no article never links to an article that is not in place', async () => {
  const first = await watchBuild();
  turnOver();
  const second = await watchBuild();
  for (const build of [first, second]) {
    const links = [...danglingLinks(build)].map((link) => link.split(' → '));
    const stays = (file: string) => build.after.has(file);
    const broken = links.filter(([from = '', to = '']) => !isArticle(from) && stays(from) && isArticle(to));
    expect(broken).toEqual([]);
  }
});

test('while a build writes, no page that stays links to nothing: only pages that come or go do so', async () => {
  await watchBuild();
  turnOver();
  const build = await watchBuild();
  const fresh = (file: string) => !build.before.has(file);
  const gone = (file: string) => !build.after.has(file);
  const links = [...danglingLinks(build)].map((link) => link.split(' → '));
  const seen = links.filter(
    ([from = '', to = '']) => !(fresh(from) && fresh(to)) && !(gone(from) && gone(to)),
  );
  expect(seen).toEqual([]);
});
