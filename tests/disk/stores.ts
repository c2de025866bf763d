import { afterEach } from 'vitest';
import type { Origin } from '../../src/disk/memory.ts';
import { Store } from '../../src/disk/store.ts';

type Lesson = Parameters<Store['learn']>[0];

const open: Store[] = [];
afterEach(closeAll);

/** Opens a store that is closed after the test. */
export function openStore(cache: string, out = '/site', code = 'code'): Store {
  const store = Store.open(cache, out, code);
  open.push(store);
  return store;
}

/** Closes every store, as the end of a build does. */
export function closeAll(): void {
  for (const store of open.splice(0)) store.close();
}

export const entry = { fingerprint: '1 2 3 4', digest: 'abc', data: '{"title":"عنوان"}' };

/** A lesson that says nothing but this. */
export const lesson = (part: Partial<Lesson> = {}): Lesson => ({
  index: { put: [], drop: [] },
  printed: [],
  gone: [],
  ...part,
});

/** A page that was made, and what it asked. */
export const page = (url: string, trace: Record<string, string>, origin: Origin | null = null) => ({
  url,
  printed: { digest: `digest of ${url}`, fingerprint: `look of ${url}` },
  trace: new Map(Object.entries(trace)),
  origin,
});
