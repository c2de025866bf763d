import { statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Entry, IndexCache } from '../../../src/disk/content/index-cache.ts';
import { fileClock } from '../../../src/disk/files.ts';
import { tempFolder } from '../temp.ts';

const found = (file: string) => ({ name: path.basename(file), stats: statSync(file) });
const longAgo = new Date('2020-01-01T00:00:00Z');

/** Reads a file through a cache; `parsed` tells whether it had to be parsed. */
function readThrough(cache: IndexCache, file: string): { data: string | null; parsed: boolean } {
  let parsed = false;
  const data = cache.get('content/a.md', file, found(file), (bytes) => {
    parsed = true;
    return bytes.toString('utf8');
  });
  return { data, parsed };
}

/** What a build would remember from a cache for the next. */
const remembered = (cache: IndexCache): Map<string, Entry> => new Map(cache.changes().put);

test('a file that looks the same is neither read nor parsed again', () => {
  const file = path.join(tempFolder({ 'a.md': 'one' }), 'a.md');
  const first = new IndexCache();
  expect(readThrough(first, file)).toEqual({ data: 'one', parsed: true });
  const second = new IndexCache(remembered(first));
  const missing = path.join(path.dirname(file), 'not-read');
  expect(second.get('content/a.md', missing, found(file), () => 'parsed')).toBe('one');
  expect(second.changes()).toEqual({ put: [], drop: [] });
});

test('a file that looks different is parsed again only if its bytes are different', () => {
  const file = path.join(tempFolder({ 'a.md': 'one' }), 'a.md');
  const first = new IndexCache();
  readThrough(first, file);
  utimesSync(file, longAgo, longAgo);
  const touched = new IndexCache(remembered(first));
  expect(readThrough(touched, file)).toEqual({ data: 'one', parsed: false });
  writeFileSync(file, 'two');
  expect(readThrough(new IndexCache(remembered(touched)), file)).toEqual({ data: 'two', parsed: true });
});

test('a file that can’t be parsed is tried again, though it looks the same', () => {
  const file = path.join(tempFolder({ 'a.md': 'one' }), 'a.md');
  const cache = new IndexCache();
  cache.get('content/a.md', file, found(file), () => null);
  expect(readThrough(new IndexCache(remembered(cache)), file)).toEqual({ data: 'one', parsed: true });
});

test('a file that is gone is forgotten', () => {
  const file = path.join(tempFolder({ 'a.md': 'one' }), 'a.md');
  const first = new IndexCache();
  readThrough(first, file);
  expect(new IndexCache(remembered(first)).changes().drop).toEqual(['content/a.md']);
});

test('a file from before the build is settled; one as new as the build is looked into next time', () => {
  const folder = tempFolder({ 'a.md': 'one' });
  const file = path.join(folder, 'a.md');
  utimesSync(file, longAgo, longAgo);
  const settled = new IndexCache(new Map(), fileClock(folder));
  readThrough(settled, file);
  expect(remembered(settled).get('content/a.md')?.fingerprint).not.toBe('');

  const unsettled = new IndexCache(new Map(), statSync(file).mtimeMs);
  readThrough(unsettled, file);
  const next = new IndexCache(remembered(unsettled), fileClock(folder));
  expect(readThrough(next, file)).toEqual({ data: 'one', parsed: false });
  expect(remembered(next).get('content/a.md')?.fingerprint).not.toBe('');
});

test('an edit in the same tick of the clock, which a file does not show, is noticed', () => {
  const file = path.join(tempFolder({ 'a.md': 'one' }), 'a.md');
  const look = found(file);
  const read = (cache: IndexCache) =>
    cache.get('content/a.md', file, look, (bytes) => bytes.toString('utf8'));
  const first = new IndexCache(new Map(), look.stats.mtimeMs);
  expect(read(first)).toBe('one');
  writeFileSync(file, 'two');
  expect(read(new IndexCache(remembered(first)))).toBe('two');
});

test('an edit that leaves size and modification time as they were is never missed', () => {
  const folder = tempFolder({ 'a.md': 'text 0' });
  const file = path.join(folder, 'a.md');
  let memory = new Map<string, Entry>();
  // Faster than any file system's clock ticks: most rewrites leave the file looking the same.
  for (let round = 0; round < 200; round += 1) {
    writeFileSync(file, `text ${round % 10}`);
    const cache = new IndexCache(memory, fileClock(folder));
    expect(readThrough(cache, file).data).toBe(`text ${round % 10}`);
    memory = remembered(cache);
    writeFileSync(file, `text ${(round + 5) % 10}`);
    expect(readThrough(new IndexCache(memory), file).data).toBe(`text ${(round + 5) % 10}`);
  }
});
