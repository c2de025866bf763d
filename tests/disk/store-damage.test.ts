import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { isDamage } from '../../src/disk/damage.ts';
import { Store } from '../../src/disk/store.ts';
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
    database.exec('DROP TABLE asked; DROP TABLE page; DROP TABLE meta; CREATE TABLE meta (x)');
    database.close();
  },
};

/** Opens a store as the press does: one that turns out to be damaged is replaced. */
function openSound(cache: string): Store {
  const store = openStore(cache);
  try {
    store.past.pages();
    return store;
  } catch (error) {
    expect(isDamage(error)).toBe(true);
    closeAll();
    return closedLater(Store.replace(cache, '/site', 'code'));
  }
}

test.each(Object.keys(damages))('a store that %s is replaced by an empty one that works', (damage) => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.learn(lesson(Array.from({ length: 200 }, (_, n) => page(`/${n}/`, { [`q${n}`]: '1' }))));
  closeAll();
  const file = path.join(cache, 'store.sqlite');
  expect(existsSync(file)).toBe(true);
  damages[damage]?.(file);
  const mended = openSound(cache);
  expect(mended.past.pages()).toEqual([]);
  mended.learn(lesson([page('/a/', { q: '1' })]));
  const asked = mended.past.questionsReading(['cell of q']).map(({ id }) => id);
  expect(mended.past.askedAny(asked)).toEqual(new Set(['/a/']));
});

test('what is in the way of a store is no damage of it', () => {
  const busy = Object.assign(new Error('database is locked'), { errcode: 5 });
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
  expect([busy, full, new Error('anything')].map(isDamage)).toEqual([false, false, false]);
});
