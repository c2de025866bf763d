import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { closeAll, lesson, openStore, page } from './stores.ts';
import { tempFolder } from './temp.ts';

const damages: Record<string, (file: string) => void> = {
  'is not a database': (file) => writeFileSync(file, 'not a database '.repeat(1000)),
  'is empty': (file) => truncateSync(file, 0),
  'was cut short': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'has a page of nonsense': (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096, 8192));
  },
  'is of another format': (file) => {
    const database = new DatabaseSync(file);
    database.exec("UPDATE meta SET value = '0code' WHERE name = 'code'");
    database.close();
  },
  'was made by another program': (file) => {
    const database = new DatabaseSync(file);
    database.exec('DROP TABLE asked; DROP TABLE page; DROP TABLE meta; CREATE TABLE meta (x)');
    database.close();
  },
};

test.each(Object.keys(damages))('a store that %s is replaced by an empty one that works', (damage) => {
  const cache = tempFolder();
  const store = openStore(cache);
  store.claim('/site');
  store.learn(lesson({ printed: Array.from({ length: 200 }, (_, n) => page(`/${n}/`, { [`q${n}`]: '1' })) }));
  closeAll();
  const file = path.join(cache, 'store.sqlite');
  expect(existsSync(file)).toBe(true);
  damages[damage]?.(file);
  const mended = openStore(cache);
  expect(mended.recall().printed.size).toBe(0);
  mended.learn(lesson({ printed: [page('/a/', { q: '1' })] }));
  expect(mended.askedAny(['q'])).toEqual(new Set(['/a/']));
});
