import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastPublished } from '../../../src/disk/output/published.ts';
import type { Store } from '../../../src/disk/store/store.ts';
import { CellDraft } from '../../../src/newsroom/snapshot/draft.ts';
import { runs } from '../../runs.ts';
import { closeAll, entry, intention, lesson, openStore, page } from '../stores.ts';
import { tempFolder } from '../temp.ts';

const known = (url: string, stale = false) => ({
  url,
  group: 'site',
  job: 'null',
  digest: `digest of ${url}`,
  fingerprint: `look of ${url}`,
  stale,
});
const cellsOf = (questions: readonly string[]) => questions.map((text) => `cell of ${text}`);
const questionsIn = ({ previous }: Store, questions: readonly string[]) =>
  previous.questionsReading(cellsOf(questions)).map(({ text }) => text);
const askers = ({ previous }: Store, questions: readonly string[]) =>
  previous.askedAny(previous.questionsReading(cellsOf(questions)).map(({ id }) => id));

test('what a build meant and did, the next one knows', () => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  const cells = [{ name: 'story a', value: { articles: [] }, existed: false }];
  store.beginBuild(
    intention({
      index: { put: [['content/a.md', entry]], drop: [] },
      cells,
      urls: ['/a/'],
      meta: { now: '7' },
    }),
  );
  store.recordBuild(lesson([page('/a/', ['q'])]), { identity: 'x' });
  closeAll();
  const { previous, cells: kept, ...later } = openStore(cache);
  expect(previous.index()).toEqual(new Map([['content/a.md', entry]]));
  expect(previous.looks()).toEqual(new Map([['content/a.md', entry.fingerprint]]));
  expect(previous.pages()).toEqual([known('/a/')]);
  expect(previous.questionsReading(['cell of q', 'story a'])).toMatchObject([{ text: 'q' }]);
  expect(kept.get('story a')).toEqual({ articles: [] });
  expect([...kept.stories()]).toEqual(['a']);
  expect(later.code).toBe('code');
});

test('until it says what it did, the addresses it meant to write are not trusted', () => {
  const cache = tempFolder();
  openStore(cache).claim('/site');
  closeAll();
  const store = openStore(cache);
  expect(store.previous.settled).toBe(true);
  store.beginBuild(intention({ urls: ['/a/', '/b/'] }));
  closeAll();
  const next = openStore(cache);
  expect(next.previous.settled).toBe(false);
  expect(next.previous.pending).toEqual(['/a/', '/b/']);
  next.recordBuild(lesson([]));
  expect(next.previous.settled).toBe(true);
});

test('cells that are all there are: what differs is what changed, came or went', () => {
  const store = openStore(tempFolder());
  const put = (name: string, value: unknown) => ({ name, value, existed: false });
  store.beginBuild(intention({ cells: [put('story a', 1), put('story b', 2), put('story c', 3)] }));
  const now = new CellDraft();
  now.set('story a', 1);
  now.set('story b', 20);
  now.set('story d', 4);
  const changes = store.cells.changes(now);
  expect(changes).toEqual([
    { name: 'story b', value: 20, existed: true },
    { name: 'story d', value: 4, existed: false },
    { name: 'story c', value: undefined, existed: true },
  ]);
  store.beginBuild(intention({ cells: changes }));
  expect(store.cells.changes(now)).toEqual([]);
  expect(['a', 'b', 'c', 'd'].map((id) => store.cells.get(`story ${id}`))).toEqual([1, 20, undefined, 4]);
});

test('some cells: what differs is what was set to something else, or taken away', () => {
  const store = openStore(tempFolder());
  const put = (name: string, value: unknown) => ({ name, value, existed: false });
  store.beginBuild(intention({ cells: [put('story a', 1), put('story b', 2), put('story c', 3)] }));
  const now = new CellDraft(store.cells);
  for (const [name, value] of [
    ['story a', 1],
    ['story b', 20],
    ['story c', undefined],
    ['story e', undefined],
  ] as const)
    now.set(name, value);
  expect(store.cells.changes(now)).toEqual([
    { name: 'story b', value: 20, existed: true },
    { name: 'story c', value: undefined, existed: true },
  ]);
  expect([...now.stories()]).toEqual(['a', 'b']);
});

test('files and pages that are gone are forgotten, and the questions that only they asked', () => {
  const store = openStore(tempFolder());
  store.beginBuild(intention({ index: { put: [['content/a.md', entry]], drop: [] } }));
  store.recordBuild(lesson([page('/a/', ['shared', 'own']), page('/b/', ['shared'])]));
  store.beginBuild(intention({ index: { put: [], drop: ['content/a.md'] } }));
  store.recordBuild(lesson([], ['/a/']));
  expect(store.previous.index().size).toBe(0);
  expect(store.previous.pages()).toEqual([known('/b/')]);
  expect(questionsIn(store, ['shared', 'own'])).toEqual(['shared']);
});

/** Builds as a plain map would remember them: URL → its questions. */
const builds = fc.array(
  fc.dictionary(fc.constantFrom('/a/', '/b/', '/c/'), fc.uniqueArray(fc.constantFrom('q', 'r', 's', 't'))),
  { maxLength: 6 },
);

test('who asked a question is the pages that asked it when they were last made', () => {
  fc.assert(
    fc.property(builds, fc.subarray(['q', 'r', 's', 't']), (rounds, questions) => {
      const store = openStore(tempFolder());
      const model = new Map<string, readonly string[]>();
      for (const asked of rounds) {
        const pages = Object.entries(asked).map(([url, keys]) => {
          model.set(url, keys);
          return page(url, keys);
        });
        store.recordBuild(lesson(pages));
      }
      const expected = [...model].filter(([, keys]) => keys.some((key) => questions.includes(key)));
      expect(askers(store, questions)).toEqual(new Set(expected.map(([url]) => url)));
      const asked = questionsIn(store, ['q', 'r', 's', 't']);
      expect(new Set(asked)).toEqual(new Set([...model.values()].flat()));
      closeAll();
    }),
    { numRuns: runs(40) },
  );
});

test('a lesson that can’t be recorded whole is not recorded at all', () => {
  const store = openStore(tempFolder());
  store.recordBuild(lesson([page('/a/', ['q'])]));
  const { page: whole } = page('/b/', ['q']);
  const broken = lesson([page('/b/', ['q'])], ['/a/']);
  const made = [whole, { ...whole, url: null as unknown as string }];
  expect(() => store.recordBuild({ ...broken, made })).toThrow();
  expect(store.previous.pages()).toEqual([known('/a/')]);
  expect(questionsIn(store, ['q'])).toEqual(['q']);
});

test('a folder is ours once a build began to write there, and stays so when the code changes', () => {
  const cache = tempFolder();
  expect(openStore(cache).owns('/site')).toBe(false);
  openStore(cache).claim('/site');
  closeAll();
  const store = openStore(cache, '/site', 'newer code');
  expect(store.owns('/site')).toBe(true);
  expect(store.owns('/elsewhere')).toBe(false);
});

test('what was published is known to newer code, and that it must be made again', () => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  const origin = { kind: 'story', id: 'a', edition: 'en', file: 'content/stories/a/en.md' } as const;
  const index = { put: [['content/a.md', entry] as [string, typeof entry]], drop: [] };
  store.beginBuild(intention({ index, meta: { content: '/content' } }));
  store.recordBuild(lesson([page('/a/', ['q'], origin), page('/b/', ['q'])]));
  closeAll();
  const newer = openStore(cache, '/site', 'newer code');
  expect(newer.previous.index().size).toBe(0);
  expect(newer.previous.pages()).toEqual([known('/a/', true), known('/b/', true)]);
  expect(questionsIn(newer, ['q'])).toEqual([]);
  expect(newer.previous.textsAt(['/a/', '/b/', '/c/'])).toEqual([{ url: '/a/', origin }]);
  newer.recordBuild(lesson([page('/b/', [], origin)], ['/a/']));
  expect(newer.previous.textsAt(['/a/', '/b/'])).toEqual([{ url: '/b/', origin }]);
  closeAll();
  expect(lastPublished(cache, '/content').texts).toEqual([{ url: '/b/', origin }]);
  expect(lastPublished(cache, '/elsewhere').texts).toEqual([]);
  expect(lastPublished(tempFolder({ 'store.sqlite': 'no database' }), '/content').texts).toEqual([]);
});

test('the memory of another output folder is no use', () => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.recordBuild(lesson([page('/a/', ['q'])]));
  closeAll();
  expect(openStore(cache, '/other').previous.pages()).toEqual([]);
});

test('the memory of another part of the site is no use, but the folder stays ours', () => {
  const cache = tempFolder();
  const store = openStore(cache, '/site', 'code', '1/2');
  store.claim('/site');
  store.recordBuild(lesson([page('/a/', ['q'])]));
  closeAll();
  expect(openStore(cache, '/site', 'code', '1/2').previous.pages()).toEqual([known('/a/')]);
  closeAll();
  const other = openStore(cache, '/site', 'code', '2/2');
  expect(other.previous.pages()).toEqual([]);
  expect(other.owns('/site')).toBe(true);
  closeAll();
  expect(openStore(cache).previous.pages()).toEqual([]);
});
