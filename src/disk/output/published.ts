import { DatabaseSync } from 'node:sqlite';
import type { Origin, PublishedText } from '../store/records.ts';
import { stateOf, storeFile } from '../store/store-file.ts';

/**
 * Every address at which the last build of a content folder published a text, read from its cache
 * without a change. Nothing is known where there is no cache, that of another folder, or one that is
 * damaged or can't be read.
 */
export function publishedTexts(cache: string, content: string): PublishedText[] {
  const file = storeFile(cache);
  if (stateOf(file) !== 'sound') return [];
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const source = database.prepare("SELECT value FROM meta WHERE name = 'content'").get();
    if (source?.['value'] !== content) return [];
    const rows = database.prepare('SELECT url, origin FROM page WHERE origin IS NOT NULL ORDER BY url').all();
    return rows.map(({ url, origin }) => ({
      url: String(url),
      origin: JSON.parse(String(origin)) as Origin,
    }));
  } catch {
    return [];
  } finally {
    database?.close();
  }
}
