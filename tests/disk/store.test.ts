import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedTexts } from '../../src/disk/published.ts';
import { closeAll, entry, lesson, openStore, page } from './stores.ts';
import { tempFolder } from './temp.ts';

test('what a build learnt, the next recalls', () => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.learn(
    lesson({ index: { put: [['content/a.md', entry]], drop: [] }, printed: [page('/a/', { q: '1' })] }),
  );
  closeAll();
  const memory = openStore(cache).recall();
  expect(memory.index).toEqual(new Map([['content/a.md', entry]]));
  expect(memory.printed).toEqual(new Map([['/a/', { digest: 'digest of /a/', fingerprint: 'look of /a/' }]]));
  expect(memory.answers).toEqual(new Map([['q', '1']]));
});

test('files that are gone are forgotten, and the questions that only they asked', () => {
  const store = openStore(tempFolder());
  store.learn(lesson({ index: { put: [['content/a.md', entry]], drop: [] } }));
  store.learn(lesson({ printed: [page('/a/', { shared: '1', own: '1' }), page('/b/', { shared: '1' })] }));
  store.learn(lesson({ index: { put: [], drop: ['content/a.md'] }, gone: ['/a/'] }));
  const { index, printed, answers } = store.recall();
  expect([...index, ...printed.keys(), ...answers]).toEqual(['/b/', ['shared', '1']]);
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
      for (const [round, asked] of rounds.entries()) {
        const traces = Object.entries(asked).map(([url, keys]) => {
          model.set(url, keys);
          return page(url, Object.fromEntries(keys.map((key) => [key, `${round}`])));
        });
        store.learn(lesson({ printed: traces }));
      }
      const expected = [...model].filter(([, keys]) => keys.some((key) => questions.includes(key)));
      expect(store.askedAny(questions)).toEqual(new Set(expected.map(([url]) => url)));
      expect(new Set(store.recall().answers.keys())).toEqual(new Set([...model.values()].flat()));
      closeAll();
    }),
    { numRuns: 40 },
  );
});

test('a lesson that can’t be recorded whole is not recorded at all', () => {
  const store = openStore(tempFolder());
  store.learn(lesson({ printed: [page('/a/', { q: '1' })] }));
  const before = store.recall();
  const twice = lesson({
    index: { put: [['content/a.md', entry]], drop: [] },
    printed: [page('/b/', { q: '2' }), page('/b/', { q: '2' })],
    gone: ['/a/'],
  });
  expect(() => store.learn(twice)).toThrow();
  expect(store.recall()).toEqual(before);
  store.learn(lesson({ printed: [page('/b/', {})] }));
  expect(store.recall().printed.has('/b/')).toBe(true);
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

test('where texts were published is known to newer code, and no more than that', () => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site', '/content');
  const origin = { kind: 'story', id: 'a', edition: 'en', file: 'content/stories/a/en.md' } as const;
  store.learn(
    lesson({
      index: { put: [['content/a.md', entry]], drop: [] },
      printed: [page('/a/', { q: '1' }, origin), page('/b/', { q: '1' })],
    }),
  );
  closeAll();
  const newer = openStore(cache, '/site', 'newer code');
  const { index, printed, answers } = newer.recall();
  expect({ index: index.size, printed: [...printed], answers: answers.size }).toEqual({
    index: 0,
    printed: [['/a/', { digest: '', fingerprint: '' }]],
    answers: 0,
  });
  expect(newer.textsAt(['/a/', '/b/', '/c/'])).toEqual([{ url: '/a/', origin }]);
  newer.learn(lesson({ printed: [page('/b/', {}, origin)], gone: ['/a/'] }));
  expect(newer.textsAt(['/a/', '/b/'])).toEqual([{ url: '/b/', origin }]);
  closeAll();
  expect(publishedTexts(cache, '/content')).toEqual([{ url: '/b/', origin }]);
  expect(publishedTexts(cache, '/elsewhere')).toEqual([]);
  expect(publishedTexts(tempFolder({ 'store.sqlite': 'no database' }), '/content')).toEqual([]);
});

test.each([
  { change: 'other code', out: '/site', code: 'other' },
  { change: 'another output folder', out: '/other', code: 'code' },
])('the memory of $change is no use', ({ out, code }) => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.learn(lesson({ printed: [page('/a/', { q: '1' })] }));
  closeAll();
  expect(openStore(cache, out, code).recall()).toEqual({
    index: new Map(),
    printed: new Map(),
    answers: new Map(),
  });
});
