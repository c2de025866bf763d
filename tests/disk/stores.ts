import { afterEach } from 'vitest';
import type { BuildIntent, BuildRecord, Origin, PageRecord } from '../../src/disk/store/records.ts';
import { Store } from '../../src/disk/store/store.ts';

const open: Store[] = [];
afterEach(closeAll);

/** Opens a store that is closed after the test. */
export function openStore(cache: string, out = '/site', code = 'code', part = ''): Store {
  return closedLater(Store.open(cache, out, code, part));
}

/** Has a store closed after the test. */
export function closedLater(store: Store): Store {
  open.push(store);
  return store;
}

/** Closes every store, as the end of a build does. */
export function closeAll(): void {
  for (const store of open.splice(0)) store.close();
}

export const entry = { fingerprint: '1 2 3 4', digest: 'abc', data: '{"title":"عنوان"}' };

/** An intention that says nothing but this. */
export const intention = (part: Partial<BuildIntent> = {}): BuildIntent => ({
  index: { put: [], drop: [] },
  cells: [],
  reads: [],
  urls: [],
  meta: {},
  ...part,
});

interface AskingPage {
  page: PageRecord;
  asked: readonly string[];
}

/** A lesson about pages that were made, and others that are gone. */
export const lesson = (pages: readonly AskingPage[], gone: readonly string[] = []): BuildRecord => ({
  made: pages.map(({ page }) => page),
  questions: new Map(
    pages.flatMap(({ asked }) => asked.map((text): [string, string[]] => [text, [`cell of ${text}`]])),
  ),
  relooked: [],
  gone,
});

/** A page that was made, and what it asked. */
export const page = (url: string, asked: readonly string[], origin: Origin | null = null): AskingPage => ({
  asked,
  page: {
    url,
    group: 'site',
    job: 'null',
    origin,
    published: { digest: `digest of ${url}`, fingerprint: `look of ${url}` },
    questions: asked,
  },
});
