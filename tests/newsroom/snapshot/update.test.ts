import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellName } from '../../../src/newsroom/snapshot/cells.ts';
import { CellDraft } from '../../../src/newsroom/snapshot/draft.ts';
import { scheduleOf } from '../../../src/newsroom/snapshot/schedule.ts';
import { allOf, type Content, changesOf, createCells } from '../../../src/newsroom/snapshot/snapshot.ts';
import { updateCells } from '../../../src/newsroom/snapshot/update.ts';
import { updateTasks } from '../../../src/newsroom/status/update-tasks.ts';
import type { Article } from '../../../src/story/article.ts';
import { publishedTogether } from '../../../src/story/together.ts';
import { runs } from '../../runs.ts';
import { articleOf, contentArbitrary, contentOf, day, nowArbitrary, pageOf, start } from '../contents.ts';

const storiesIn = (content: Content) => new Set(content.articles.map(({ story }) => story));

/** Some stories are published in all their editions together, some of those wait for one that they don't have. */
const together = (articles: readonly Article[]) =>
  [...Map.groupBy(articles, ({ story }) => story).values()].flatMap((all) =>
    publishedTogether(all, all[0]?.topics.length === 1, all[0]?.kind === 'live' ? ['en'] : ['en', 'ar']),
  );

/** The same with corrections, embeds, former addresses and pages here and there, and with addresses that are shared. */
const enriched = (content: Content): Content => ({
  ...content,
  articles: together(content.articles).map((one) => ({
    ...one,
    slug: one.topics.length === 2 ? 'shared' : one.slug,
    aliases: one.topics.map((topic) => `/old/${topic}/`),
    body:
      one.topics.length > 1
        ? { ...one.body, frames: one.topics.map((topic) => `https://${topic}.example`) }
        : one.body,
    corrections: one.topics.map((text, index) => ({ at: one.published + index * day, text })),
  })),
  pages: content.articles
    .slice(0, 2)
    .map(({ story, edition, topics }) =>
      pageOf(`${story}-page`, edition, topics.length > 0 ? 'published' : 'withdrawn'),
    ),
  ...mistakes(content),
});

/** Some stories have a file with mistakes beside what could be read, and one page has nothing else. */
function mistakes({ articles }: Content): Pick<Content, 'mistaken' | 'unresolved'> {
  const owners = articles.flatMap(({ story, topics }) => (topics.length === 1 ? [`stories/${story}`] : []));
  const page = articles.length % 2 === 0 ? ['pages/broken'] : [];
  const files = (owner: string) => [`content/${owner}/fr.md`];
  return { mistaken: new Map([...owners, ...page].map((one) => [one, files(one)])), unresolved: page };
}

/** The same newsroom with some of its stories, or new ones, as another tells them. */
function edited(content: Content, other: Content, isEdited: (id: string) => boolean): Content {
  const articles = [
    ...content.articles.filter(({ story }) => !isEdited(story)),
    ...other.articles.filter(({ story }) => isEdited(story)),
  ];
  const images = [
    ...content.images.filter(({ owner }) => !isEdited(owner.slice('stories/'.length))),
    ...other.images.filter(({ owner }) => isEdited(owner.slice('stories/'.length))),
  ];
  const ofStories = ({ mistaken }: Content, wanted: boolean) =>
    [...(mistaken ?? [])].filter(([owner]) => isEdited(owner.slice('stories/'.length)) === wanted);
  const mistaken = new Map([...ofStories(content, false), ...ofStories(other, true)]);
  return { ...content, articles, images, mistaken };
}

/** What is not of stories, with the mistakes of these. */
function besideStories({ pages, front, unresolved, mistaken }: Content, stories: Content) {
  const isOfPage = ([owner]: readonly [string, unknown]) => owner.startsWith('pages/');
  const ofStories = [...(stories.mistaken ?? [])].filter((one) => !isOfPage(one));
  const ofPages = [...(mistaken ?? [])].filter(isOfPage);
  return { pages, front, unresolved, mistaken: new Map([...ofStories, ...ofPages]) };
}

/** Name → value of the cells that hold something. */
const valuesIn = (cells: CellDraft) =>
  Object.fromEntries([...cells.edited].filter(([, value]) => value !== undefined));

/** The cells of an edit at a moment, on top of those of the content before. */
function follow(before: Content, then: number, after: Content, now: number, ids: Iterable<string>) {
  const cells = wholeCells(before, then);
  const pages = after.pages === before.pages ? undefined : allOf(after).pages;
  const changes = { ...changesOf(after, ids), pages, front: allOf(after).front };
  updateTasks(cells, changes, now);
  updateCells(cells, changes, now);
  return cells;
}

/** All cells that a build makes of content. */
function wholeCells(content: Content, now: number): CellDraft {
  const cells = new CellDraft();
  updateTasks(cells, allOf(content), now);
  updateCells(cells, allOf(content), now);
  return cells;
}

const both = contentArbitrary.map(enriched);

it('cells that are brought up to date are those that all of content would give, whatever changed', () => {
  fc.assert(
    fc.property(
      both,
      both,
      fc.func(fc.nat(2)),
      fc.boolean(),
      nowArbitrary,
      fc.integer({ min: 0, max: 20 }),
      (one, two, choice, samePages, then, days) => {
        const now = then + days * day;
        const stories = edited(one, two, (id) => choice(id) === 0);
        const after = { ...stories, ...besideStories(samePages ? one : two, stories) };
        const due = one.articles.filter((article) => scheduleOf(article, then).some(([at]) => at <= now));
        const ids = [...storiesIn(one), ...storiesIn(after)].filter(
          (id) => choice(id) === 0 || due.some(({ story }) => story === id),
        );
        const cells = follow(one, then, after, now, new Set(ids));
        const whole = wholeCells(after, now);
        expect(valuesIn(cells)).toEqual(valuesIn(whole));
        expect([...cells.stories()].sort()).toEqual([...whole.stories()].sort());
      },
    ),
    { numRuns: runs(1000) },
  );
});

it('a new title changes the cell of its story, the sum of its edition, and no other', () => {
  const story = articleOf('rivers', 'en');
  const [before, after] = [contentOf([story]), contentOf([{ ...story, title: 'Floods' }])];
  const known = createCells(before, start);
  const cells = new CellDraft(known);
  updateCells(cells, changesOf(after, ['rivers']), start);
  const changed = [...cells.edited].filter(
    ([name, value]) => JSON.stringify(known.get(name)) !== JSON.stringify(value),
  );
  expect(changed.map(([name]) => name)).toEqual([cellName.story('rivers'), cellName.contentSum('en')]);
});
