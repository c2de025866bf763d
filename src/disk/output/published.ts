import { DatabaseSync } from '../sqlite.ts';
import type { KnownPage, Origin, PublishedText } from '../store/records.ts';
import { stateOf, storeFile } from '../store/store-file.ts';

/** What the last build published, as far as addresses must not be lost. */
interface Published {
  texts: PublishedText[];
  /** Its front pages, and perhaps others. */
  fronts: Pick<KnownPage, 'url' | 'job'>[];
}

/**
 * Every address at which the last build of a content folder published a text, read from its cache
 * without a change. Nothing is known where there is no cache, that of another folder, or one that is
 * damaged or can't be read.
 */
export function lastPublished(cache: string, content: string): Published {
  const file = storeFile(cache);
  const nothing = { texts: [], fronts: [] };
  if (stateOf(file) !== 'sound') return nothing;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const source = database.prepare("SELECT value FROM meta WHERE name = 'content'").get();
    return source?.['value'] === content ? publishedIn(database) : nothing;
  } catch {
    return nothing;
  } finally {
    database?.close();
  }
}

function publishedIn(database: DatabaseSync): Published {
  const texts = database.prepare('SELECT url, origin FROM page WHERE origin IS NOT NULL ORDER BY url').all();
  const fronts = database.prepare(`SELECT url, job FROM page WHERE job LIKE '%"front"%' ORDER BY url`).all();
  return {
    texts: texts.map(({ url, origin }) => ({
      url: String(url),
      origin: JSON.parse(String(origin)) as Origin,
    })),
    fronts: fronts.map(({ url, job }) => ({ url: String(url), job: String(job) })),
  };
}
