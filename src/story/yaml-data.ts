import type { Data } from './yaml-text.ts';

/** A mapping as data. */
export type Mapping = { [key: string]: Data };

export const isMapping = (data: unknown): data is Mapping =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Whether two data say the same; the order of keys says nothing. */
export const same = (a: Data | undefined, b: Data | undefined): boolean => sorted(a) === sorted(b);

const sorted = (data: Data | undefined): string =>
  JSON.stringify(data, (_, value) =>
    isMapping(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  ) ?? '';
