import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from './index-cache.ts';
import type { Lesson, Memory, Origin, Printed, PublishedText } from './memory.ts';
import { forget, learnPages, learnSources, outdate, tables } from './tables.ts';

const format = '2';

/**
 * The index and the traces, in one SQLite file in the cache folder. It belongs to one version of
 * the code and one output folder: opened for other code it knows only where texts were published,
 * opened for another folder nothing. A store that can't be read is thrown away: losing it costs
 * time, never correctness.
 */
export class Store {
  /** Digest of the code that the memory is true for. */
  readonly code: string;
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync, code: string) {
    this.#database = database;
    this.code = code;
  }

  /**
   * @param cache the cache folder
   * @param out the output folder
   * @param code digest of everything but content that decides what a page looks like
   */
  static open(cache: string, out: string, code: string): Store {
    mkdirSync(cache, { recursive: true });
    const file = path.join(cache, 'store.sqlite');
    let ours = false;
    try {
      const store = new Store(connect(file), code);
      ours = store.#meta('output') === out;
      if (ours && store.#meta('format') === format && store.#isSound()) return store.#for(code);
      store.close();
    } catch {
      // Unreadable, truncated, or not ours: start again.
    }
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
    const store = new Store(connect(file), code);
    store.#database.exec(`BEGIN; ${tables} COMMIT`);
    store.#setMeta('format', format);
    store.#setMeta('code', code);
    if (ours) store.claim(out);
    return store;
  }

  /** At which of these addresses texts were published. */
  textsAt(urls: Iterable<string>): PublishedText[] {
    const find = this.#database.prepare('SELECT origin FROM page WHERE url = ? AND origin IS NOT NULL');
    return [...urls].flatMap((url) => {
      const origin = find.get(url)?.['origin'];
      return origin ? [{ url, origin: JSON.parse(String(origin)) as Origin }] : [];
    });
  }

  /** Whether a build has begun to write into this output folder. */
  owns(out: string): boolean {
    return this.#meta('output') === out;
  }

  /**
   * Notes, before the first file is written, that the output folder is ours from now on, and which
   * content folder it is made from.
   */
  claim(out: string, content = ''): void {
    this.#setMeta('output', out);
    this.#setMeta('content', content);
  }

  recall(): Memory {
    const all = (sql: string) => this.#database.prepare(sql).all() as Record<string, string>[];
    return {
      index: new Map(
        all('SELECT * FROM source').map(({ file, ...entry }) => [String(file), entry as unknown as Entry]),
      ),
      printed: new Map(
        all('SELECT url, digest, fingerprint FROM page').map(({ url, ...rest }) => [
          String(url),
          rest as unknown as Printed,
        ]),
      ),
      answers: new Map(
        all('SELECT text, answer FROM question').map(({ text, answer }) => [String(text), String(answer)]),
      ),
    };
  }

  /** The URLs of the pages that asked any of these questions. */
  askedAny(questions: Iterable<string>): Set<string> {
    const find = this.#database.prepare(
      'SELECT page.url FROM question JOIN asked ON asked.question = question.id JOIN page ON page.id = asked.page WHERE question.text = ?',
    );
    const urls = new Set<string>();
    for (const question of questions) for (const { url } of find.all(question)) urls.add(String(url));
    return urls;
  }

  /** Records a build, in one transaction. */
  learn({ index, printed, gone }: Lesson): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      learnSources(this.#database, index);
      forget(this.#database, [...gone, ...printed.map(({ url }) => url)]);
      learnPages(this.#database, printed);
      this.#database.exec(
        'DELETE FROM question WHERE NOT EXISTS (SELECT 1 FROM asked WHERE question = question.id)',
      );
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  /** The same store for the code as it is now. */
  #for(code: string): Store {
    if (this.#meta('code') === code) return this;
    this.#database.exec(`BEGIN; ${outdate} COMMIT`);
    this.#setMeta('code', code);
    return this;
  }

  #meta(name: string): unknown {
    return this.#database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
  }

  #setMeta(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, value);
  }

  #isSound(): boolean {
    return this.#database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';
  }
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return database;
}
