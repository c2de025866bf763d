import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellName } from '../../../src/newsroom/snapshot/cells.ts';
import { keepsAddresses } from '../../../src/newsroom/snapshot/claims.ts';
import { CellDraft } from '../../../src/newsroom/snapshot/draft.ts';
import { type Content, createCells, inMemory, storySetter } from '../../../src/newsroom/snapshot/snapshot.ts';
import { updateCells } from '../../../src/newsroom/snapshot/update.ts';
import { scheduleOf } from '../../../src/newsroom/snapshot/wakes.ts';
import { createWordSetter } from '../../../src/newsroom/snapshot/words.ts';
import { articleOf, contentArbitrary, contentOf, day, nowArbitrary, start } from '../contents.ts';

const storiesIn = (content: Content) => new Set(content.articles.map(({ story }) => story));

/** The same with corrections here and there. */
const corrected = (content: Content): Content => ({
  ...content,
  articles: content.articles.map((one) => ({
    ...one,
    corrections: one.topics.map((text, index) => ({ at: one.published + index * day, text })),
  })),
});

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
  return { ...content, articles, images };
}

/** The cells that follow from an edit at a moment, or `null` if it moves or gives up an address. */
function follow(before: Content, then: number, after: Content, now: number, ids: readonly string[]) {
  const cells = new CellDraft(inMemory(createCells(before, then)));
  const { publication } = before;
  const set = storySetter(publication, createWordSetter(publication), now);
  const of = (content: Content, id: string) => content.articles.filter(({ story }) => story === id);
  const keeps = ids.every((id) =>
    keepsAddresses(cells, `stories/${id}`, [of(before, id), then], [of(after, id), now], () => false),
  );
  if (!keeps) return null;
  const stories = ids.map((id) => {
    const images = after.images.filter(({ owner }) => owner === `stories/${id}`);
    return { id, articles: of(after, id), cell: set(of(after, id), images) };
  });
  updateCells(cells, stories, now);
  return cells;
}

it('cells that are brought up to date are those that all of content would give', () => {
  let followed = 0;
  fc.assert(
    fc.property(
      contentArbitrary.map(corrected),
      contentArbitrary.map(corrected),
      fc.func(fc.nat(2)),
      nowArbitrary,
      fc.integer({ min: 0, max: 20 }),
      (one, two, choice, then, days) => {
        const now = then + days * day;
        const after = edited(one, two, (id) => choice(id) === 0);
        const due = one.articles.filter((article) => scheduleOf(article, then).some(([at]) => at <= now));
        const ids = [...storiesIn(one), ...storiesIn(after)].filter(
          (id) => choice(id) === 0 || due.some(({ story }) => story === id),
        );
        const cells = follow(one, then, after, now, [...new Set(ids)]);
        if (!cells) return;
        followed += 1;
        const whole = createCells(after, now);
        for (const { name, value } of cells.changes()) expect([name, value]).toEqual([name, whole.get(name)]);
        for (const [name, value] of whole) expect([name, cells.get(name)]).toEqual([name, value]);
      },
    ),
    { numRuns: 1000 },
  );
  expect(followed).toBeGreaterThan(100);
});

it('an edit that moves, shares or gives up an address is not followed', () => {
  const story = articleOf('rivers', 'en');
  const other = articleOf('floods', 'en');
  const edits: Record<string, ReturnType<typeof articleOf>[]> = {
    'another slug': [{ ...story, slug: 'moved' }],
    'the slug of another': [story, articleOf('new', 'en', { slug: 'floods' })],
    'an alias': [{ ...story, aliases: ['/old/'] }],
    'a draft': [{ ...story, status: 'draft' }],
    withdrawn: [{ ...story, status: 'withdrawn' }],
    deleted: [],
  };
  for (const [edit, articles] of Object.entries(edits)) {
    const ids = ['rivers', ...(edit === 'the slug of another' ? ['new'] : [])];
    const after = contentOf([...articles, other]);
    expect(follow(contentOf([story, other]), start, after, start, ids), edit).toBeNull();
  }
  const title = contentOf([{ ...story, title: 'Floods' }, other]);
  const changes = follow(contentOf([story, other]), start, title, start, ['rivers'])?.changes() ?? [];
  expect(changes.map(({ name }) => name)).toEqual([cellName.story('rivers')]);
});
