import type { DatabaseSync } from 'node:sqlite';
import { Traces } from './record-traces.ts';
import type { BuildIntent, BuildRecord, PageRecord } from './records.ts';

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
  const traces = new Traces(database);
  for (const [question, names] of reads) traces.read(question, names);
  traces.finish();
  const pending = database.prepare('INSERT OR IGNORE INTO pending VALUES (?)');
  for (const url of urls) pending.run(url);
}

/** Records what was made, and what is gone. */
export function recordBuild(database: DatabaseSync, { made, questions, relooked, gone }: BuildRecord): void {
  const traces = new Traces(database);
  const pages = pageTable(database);
  for (const page of made) {
    const before = pages.find(page.url);
    const id = before?.id ?? pages.nextId();
    const asked = traces.ask(id, page.questions, questions, before?.questions ?? []);
    pages.put(id, page, asked);
  }
  for (const url of gone) {
    const before = pages.find(url);
    if (!before) continue;
    traces.ask(before.id, [], questions, before.questions);
    pages.drop(before.id);
  }
  traces.finish();
  const look = database.prepare('UPDATE page SET fingerprint = ? WHERE url = ?');
  for (const [url, fingerprint] of relooked) look.run(fingerprint, url);
  database.exec('DELETE FROM pending');
}

function pageTable(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO page (id, url, kin, job, origin, digest, fingerprint, stale, questions) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
     ON CONFLICT (id) DO UPDATE SET kin = excluded.kin, job = excluded.job, origin = excluded.origin,
       digest = excluded.digest, fingerprint = excluded.fingerprint, stale = 0, questions = excluded.questions`,
  );
  const select = database.prepare('SELECT id, questions FROM page WHERE url = ?');
  const remove = database.prepare('DELETE FROM page WHERE id = ?');
  let last = Number(database.prepare('SELECT max(id) AS id FROM page').get()?.['id'] ?? 0);
  const isEmpty = last === 0;
  return {
    nextId: () => {
      last += 1;
      return last;
    },
    find: (url: string): { id: number; questions: number[] } | undefined => {
      const row = isEmpty ? undefined : select.get(url);
      return row && { id: Number(row['id']), questions: JSON.parse(String(row['questions'])) };
    },
    put: (id: number, { url, group, job, origin, published }: PageRecord, asked: readonly number[]) => {
      const { digest, fingerprint } = published;
      const from = origin && JSON.stringify(origin);
      insert.run(id, url, group, job, from, digest, fingerprint, JSON.stringify(asked));
    },
    drop: (id: number) => void remove.run(id),
  };
}
