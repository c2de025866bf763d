import type { DatabaseSync } from 'node:sqlite';
import type { Lesson } from './memory.ts';

/** The store's tables: files, pages, and the questions that pages asked. */
export const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE source (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, digest TEXT NOT NULL, data TEXT NOT NULL);
  CREATE TABLE page (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, fingerprint TEXT NOT NULL, origin TEXT);
  CREATE TABLE question (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, answer TEXT NOT NULL);
  CREATE TABLE asked (question INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (question, page)) WITHOUT ROWID;
  CREATE INDEX asked_by_page ON asked (page);
`;

/** Keeps what was learnt from files. */
export function learnSources(database: DatabaseSync, { put, drop }: Lesson['index']): void {
  const insert = database.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)');
  for (const [file, { fingerprint, digest, data }] of put) insert.run(file, fingerprint, digest, data);
  const remove = database.prepare('DELETE FROM source WHERE file = ?');
  for (const file of drop) remove.run(file);
}

/** Drops pages and what they asked. */
export function forget(database: DatabaseSync, urls: readonly string[]): void {
  const asked = database.prepare('DELETE FROM asked WHERE page = (SELECT id FROM page WHERE url = ?)');
  const page = database.prepare('DELETE FROM page WHERE url = ?');
  for (const url of urls) {
    asked.run(url);
    page.run(url);
  }
}

/** Forgets what other code made of content, but not at which addresses texts were published. */
export const outdate = `
  DELETE FROM asked;
  DELETE FROM question;
  DELETE FROM source;
  DELETE FROM page WHERE origin IS NULL;
  UPDATE page SET digest = '', fingerprint = '';
`;

/** Keeps pages that were made and what they asked; the pages must have been forgotten. */
export function learnPages(database: DatabaseSync, pages: Lesson['printed']): void {
  const insertPage = database.prepare(
    'INSERT INTO page (url, digest, fingerprint, origin) VALUES (?, ?, ?, ?)',
  );
  const insertQuestion = database.prepare(
    'INSERT INTO question (text, answer) VALUES (?, ?) ON CONFLICT (text) DO UPDATE SET answer = excluded.answer RETURNING id',
  );
  const insertAsked = database.prepare('INSERT INTO asked VALUES (?, ?)');
  const ids = new Map<string, number>();
  const idOf = (question: string, answer: string): number => {
    const known = ids.get(question) ?? Number(insertQuestion.get(question, answer)?.['id']);
    ids.set(question, known);
    return known;
  };
  for (const { url, printed, trace, origin } of pages) {
    const text = origin && JSON.stringify(origin);
    const page = Number(insertPage.run(url, printed.digest, printed.fingerprint, text).lastInsertRowid);
    for (const [question, answer] of trace) insertAsked.run(idOf(question, answer), page);
  }
}
