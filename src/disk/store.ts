import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from './index-cache.ts';

/** A published file as the press left it. */
export interface Printed {
  /** Digest of its bytes. */
  digest: string;
  /** How the file looked when it was in place. */
  fingerprint: string;
}

/** What the last complete build knew. */
export interface Memory {
  index: ReadonlyMap<string, Entry>;
  /** URL → the file that was published there. */
  printed: ReadonlyMap<string, Printed>;
  /** Question → digest of its answer at that time. */
  answers: ReadonlyMap<string, string>;
}

/** What a build learnt; all of it is recorded, or none. */
export interface Lesson {
  index: { put: [string, Entry][]; drop: string[] };
  /** Files made again; `trace` is question → digest of the answer. */
  printed: { url: string; printed: Printed; trace: ReadonlyMap<string, string> }[];
  /** URLs that are published no more. */
  gone: readonly string[];
}

const format = '1';

const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE source (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, digest TEXT NOT NULL, data TEXT NOT NULL);
  CREATE TABLE page (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, fingerprint TEXT NOT NULL);
  CREATE TABLE question (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, answer TEXT NOT NULL);
  CREATE TABLE asked (question INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (question, page)) WITHOUT ROWID;
  CREATE INDEX asked_by_page ON asked (page);
`;

/**
 * The index and the traces, in one SQLite file in the cache folder. It belongs to one version of
 * the code and one output folder; opened for another, it starts empty. A store that can't be read
 * is thrown away: losing it costs time, never correctness.
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
      if (ours && store.#meta('code') === format + code && store.#isSound()) return store;
      store.close();
    } catch {
      // Unreadable, truncated, or not ours: start again.
    }
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
    const store = new Store(connect(file), code);
    store.#database.exec(`BEGIN; ${tables} COMMIT`);
    store.#setMeta('code', format + code);
    if (ours) store.claim(out);
    return store;
  }

  /** Whether a build has begun to write into this output folder. */
  owns(out: string): boolean {
    return this.#meta('output') === out;
  }

  /** Notes, before the first file is written, that the output folder is ours from now on. */
  claim(out: string): void {
    this.#setMeta('output', out);
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
      this.#learnSources(index);
      this.#forget([...gone, ...printed.map(({ url }) => url)]);
      this.#learnPages(printed);
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

  #meta(name: string): unknown {
    return this.#database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
  }

  #setMeta(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, value);
  }

  #isSound(): boolean {
    return this.#database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';
  }

  #learnSources({ put, drop }: Lesson['index']): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)');
    for (const [file, { fingerprint, digest, data }] of put) insert.run(file, fingerprint, digest, data);
    const remove = this.#database.prepare('DELETE FROM source WHERE file = ?');
    for (const file of drop) remove.run(file);
  }

  #forget(urls: readonly string[]): void {
    const asked = this.#database.prepare(
      'DELETE FROM asked WHERE page = (SELECT id FROM page WHERE url = ?)',
    );
    const page = this.#database.prepare('DELETE FROM page WHERE url = ?');
    for (const url of urls) {
      asked.run(url);
      page.run(url);
    }
  }

  #learnPages(pages: Lesson['printed']): void {
    const insertPage = this.#database.prepare('INSERT INTO page (url, digest, fingerprint) VALUES (?, ?, ?)');
    const insertQuestion = this.#database.prepare(
      'INSERT INTO question (text, answer) VALUES (?, ?) ON CONFLICT (text) DO UPDATE SET answer = excluded.answer RETURNING id',
    );
    const insertAsked = this.#database.prepare('INSERT INTO asked VALUES (?, ?)');
    const ids = new Map<string, number>();
    const idOf = (question: string, answer: string): number => {
      const known = ids.get(question) ?? Number(insertQuestion.get(question, answer)?.['id']);
      ids.set(question, known);
      return known;
    };
    for (const { url, printed, trace } of pages) {
      const page = Number(insertPage.run(url, printed.digest, printed.fingerprint).lastInsertRowid);
      for (const [question, answer] of trace) insertAsked.run(idOf(question, answer), page);
    }
  }
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return database;
}
