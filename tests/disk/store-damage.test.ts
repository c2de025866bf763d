import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCorruption } from '../../src/disk/store/corruption.ts';
import { Store } from '../../src/disk/store/store.ts';
import { stateOf } from '../../src/disk/store/store-file.ts';
import { runs } from '../runs.ts';
import { flipBits } from './flip.ts';
import { closeAll, closedLater, lesson, openStore, page } from './stores.ts';
import { tempFolder } from './temp.ts';

const damages: Record<string, (file: string) => void> = {
  'is not a database': (file) => writeFileSync(file, 'not a database '.repeat(1000)),
  'is empty': (file) => truncateSync(file, 0),
  'was cut short': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'has pages of nonsense': (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096));
  },
  'is of another format': (file) => {
    const database = new DatabaseSync(file);
    database.exec("UPDATE meta SET value = '0code' WHERE name = 'format'");
    database.close();
  },
  'was made by another program': (file) => {
    const database = new DatabaseSync(file);
    database.exec('DROP TABLE question; DROP TABLE page; DROP TABLE meta; CREATE TABLE meta (x)');
    database.close();
  },
};

/** Opens a store as the press does: one that turns out to be damaged is replaced. */
function openSound(cache: string): Store {
  const store = openStore(cache);
  try {
    store.previous.pages();
    return store;
  } catch (error) {
    expect(isCorruption(error)).toBe(true);
    closeAll();
    return closedLater(Store.replace(cache, '/site', 'code'));
  }
}

test.each(Object.keys(damages))('a store that %s is replaced by an empty one that works', (damage) => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.recordBuild(lesson(Array.from({ length: 200 }, (_, n) => page(`/${n}/`, [`q${n}`]))));
  closeAll();
  const file = path.join(cache, 'store.sqlite');
  expect(existsSync(file)).toBe(true);
  damages[damage]?.(file);
  const mended = openSound(cache);
  expect(mended.previous.pages()).toEqual([]);
  mended.recordBuild(lesson([page('/a/', ['q'])]));
  const asked = mended.previous.questionsReading(['cell of q']).map(({ id }) => id);
  expect(mended.previous.askedAny(asked)).toEqual(new Set(['/a/']));
});

const manyPages = Array.from({ length: 2_000 }, (_, n) => page(`/${n}/`, [`question ${n}`]));

test('a store whose pages fill several blocks of sums is known again, however little was changed', () => {
  const cache = tempFolder();
  const file = path.join(cache, 'store.sqlite');
  openStore(cache).claim('/site');
  closeAll();
  for (const pages of [manyPages, manyPages.slice(500, 501), manyPages.slice(0, 1_500), []]) {
    openStore(cache).recordBuild(lesson(pages));
    closeAll();
    expect(stateOf(file)).toBe('sound');
  }
  expect(readFileSync(`${file}.sums`, 'utf8').split(',').length).toBeGreaterThan(4);
});

test('a bit that flips anywhere in a store shows, and no later build takes it for its own', () => {
  const cache = tempFolder();
  const file = path.join(cache, 'store.sqlite');
  openStore(cache).recordBuild(lesson(manyPages.slice(0, 300)));
  closeAll();
  const part = fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((value) => value / 2 ** 31);
  fc.assert(
    fc.property(fc.constantFrom(file, `${file}.sums`), part, (damaged, place) => {
      flipBits(damaged, [place]);
      expect(stateOf(file)).toBe('damaged');
      flipBits(damaged, [place]);
      expect(stateOf(file)).toBe('sound');
    }),
    { numRuns: runs(200) },
  );
});

test('damage that comes while a build is at work is not taken over by its sums', () => {
  const cache = tempFolder();
  const file = path.join(cache, 'store.sqlite');
  const store = openStore(cache);
  store.claim('/site');
  store.recordBuild(lesson(manyPages));
  closeAll();
  const later = openStore(cache);
  later.recordBuild(lesson(manyPages.slice(1_990)));
  // Where nothing of the last pages is.
  flipBits(file, [0.9]);
  closeAll();
  expect(stateOf(file)).toBe('damaged');
  expect(openStore(cache).isReplaced).toBe(true);
});

test('a build that is killed leaves the store as it was, and what it recorded in the log', () => {
  const cache = tempFolder();
  const first = openStore(cache);
  first.claim('/site');
  first.recordBuild(lesson(manyPages.slice(0, 3)));
  closeAll();
  openStore(cache).recordBuild(lesson(manyPages.slice(3, 4)));
  const copy = tempFolder();
  for (const name of ['store.sqlite', 'store.sqlite.sums', 'store.sqlite-wal'])
    writeFileSync(path.join(copy, name), readFileSync(path.join(cache, name)));
  expect(stateOf(path.join(copy, 'store.sqlite'))).toBe('sound');
  expect(openStore(copy).previous.pages()).toHaveLength(4);
});

test('a store that nobody noted anything of is begun again, without a word', () => {
  const cache = tempFolder();
  openStore(cache).recordBuild(lesson(manyPages.slice(0, 3)));
  closeAll();
  renameSync(path.join(cache, 'store.sqlite.sums'), path.join(cache, 'elsewhere'));
  const store = openStore(cache);
  expect(store.previous.pages()).toEqual([]);
  expect(store.isReplaced).toBe(false);
});

test('what is in the way of a store is no damage of it', () => {
  const busy = Object.assign(new Error('database is locked'), { errcode: 5 });
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
  expect([busy, full, new Error('anything')].map(isCorruption)).toEqual([false, false, false]);
});
