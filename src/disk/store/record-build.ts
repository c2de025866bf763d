import type { DatabaseSync } from 'node:sqlite';
import type { BuildIntent, BuildRecord, PageRecord, QuestionRecord } from './records.ts';

/** Records what files and cells hold now, and where files will be written or deleted. */
export function recordIntent(database: DatabaseSync, { index, cells, reads, urls }: BuildIntent): void {
  const source = database.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)');
  for (const [file, { fingerprint, digest, data }] of index.put) source.run(file, fingerprint, digest, data);
  const dropSource = database.prepare('DELETE FROM source WHERE file = ?');
  for (const file of index.drop) dropSource.run(file);
  const cell = database.prepare('INSERT OR REPLACE INTO cell VALUES (?, ?)');
  const dropCell = database.prepare('DELETE FROM cell WHERE name = ?');
  for (const { name, value } of cells) {
    if (value === undefined) dropCell.run(name);
    else cell.run(name, JSON.stringify(value));
  }
  const read = database.prepare('INSERT OR IGNORE INTO reads VALUES (?, ?)');
  for (const [question, names] of reads) for (const name of names) read.run(name, question);
  const pending = database.prepare('INSERT OR IGNORE INTO pending VALUES (?)');
  for (const url of urls) pending.run(url);
}

/** Records what was made, and what is gone. */
export function recordBuild(database: DatabaseSync, { made, questions, relooked, gone }: BuildRecord): void {
  const pages = pageTable(database);
  const idOf = questionTable(database, questions);
  for (const page of made) pages.put(page, page.questions.map(idOf));
  for (const url of gone) pages.drop(url);
  const look = database.prepare('UPDATE page SET fingerprint = ? WHERE url = ?');
  for (const [url, fingerprint] of relooked) look.run(fingerprint, url);
  pages.finish();
  database.exec('DELETE FROM pending');
}

function pageTable(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO page (url, kin, job, origin, digest, fingerprint, stale, questions) VALUES (?, ?, ?, ?, ?, ?, 0, ?)
     ON CONFLICT (url) DO UPDATE SET kin = excluded.kin, job = excluded.job, origin = excluded.origin,
       digest = excluded.digest, fingerprint = excluded.fingerprint, stale = 0, questions = excluded.questions
     RETURNING id`,
  );
  const ask = database.prepare('INSERT OR IGNORE INTO asked SELECT value, ? FROM json_each(?)');
  const remove = database.prepare('DELETE FROM page WHERE id = ?');
  const asked = askedTable(database);
  return {
    put: ({ url, group, job, origin, published }: PageRecord, questions: readonly number[]) => {
      asked.release(url);
      const ids = JSON.stringify(questions);
      const { digest, fingerprint } = published;
      const from = origin && JSON.stringify(origin);
      const row = insert.get(url, group, job, from, digest, fingerprint, ids);
      ask.run(Number(row?.['id']), ids);
    },
    drop: (url: string) => {
      const id = asked.release(url);
      if (id !== undefined) remove.run(Number(id));
    },
    finish: asked.finish,
  };
}

/** Who asked what, as far as it is taken back. */
function askedTable(database: DatabaseSync) {
  const find = database.prepare('SELECT id, questions FROM page WHERE url = ?');
  const unask = database.prepare(
    'DELETE FROM asked WHERE page = ? AND question IN (SELECT value FROM json_each(?))',
  );
  const unasked = new Set<number>();
  return {
    /** Takes back what a page asked, and gives its id; `undefined` if there is no such page. */
    release: (url: string): unknown => {
      const before = find.get(url);
      if (!before) return undefined;
      unask.run(Number(before['id']), String(before['questions']));
      for (const id of JSON.parse(String(before['questions']))) unasked.add(id);
      return before['id'];
    },
    /** Forgets the questions that nobody asks any more. */
    finish: () => {
      const forget = database.prepare(
        'DELETE FROM question WHERE id = ? AND NOT EXISTS (SELECT 1 FROM asked WHERE question = id)',
      );
      for (const id of unasked) forget.run(id);
    },
  };
}

/** Gives the id of a question, which is recorded when it is first wanted. */
function questionTable(
  database: DatabaseSync,
  questions: ReadonlyMap<string, QuestionRecord>,
): (text: string) => number {
  const insert = database.prepare(
    'INSERT INTO question (text, answer) VALUES (?, ?) ON CONFLICT (text) DO UPDATE SET answer = excluded.answer RETURNING id',
  );
  const read = database.prepare('INSERT OR IGNORE INTO reads SELECT value, ? FROM json_each(?)');
  const ids = new Map<string, number>();
  return (text) => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    const { digest, reads } = questions.get(text) ?? { digest: '', reads: [] };
    const id = Number(insert.get(text, digest)?.['id']);
    read.run(id, JSON.stringify([...reads]));
    ids.set(text, id);
    return id;
  };
}
