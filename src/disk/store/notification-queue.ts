import path from 'node:path';
import { makeFolder } from '../output/whole-file.ts';
import { DatabaseSync } from '../sqlite.ts';

/** Something that somebody is to be told: an address, and which version of what is there. */
interface Entry {
  url: string;
  version: string;
}

/** How it stands with somebody who is told of changes. Instants are in milliseconds since 1970-01-01 UTC. */
export interface ChannelState {
  channel: string;
  /** How many addresses wait. */
  waiting: number;
  /** How often telling failed since it last succeeded. */
  failures: number;
  /** Not before this is it tried again. */
  after: number;
  /** What went wrong last; `null` if nothing. */
  reason: string | null;
}

/**
 * What is to be told to whom, kept until it was: in one SQLite file, so that a process that is killed forgets nothing. What
 * was told is remembered until the next change of it, so that it isn't told twice.
 */
export class NotificationQueue {
  protected readonly database: DatabaseSync;

  /** @param folder is made if it isn't there */
  constructor(folder: string) {
    makeFolder(folder);
    this.database = new DatabaseSync(path.join(folder, 'queue.sqlite'));
    this.database.exec(`
      PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS waiting (channel TEXT, url TEXT, version TEXT, PRIMARY KEY (channel, url)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS told (channel TEXT, url TEXT, version TEXT, PRIMARY KEY (channel, url)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS failure (channel TEXT PRIMARY KEY, failures INTEGER, after INTEGER, reason TEXT) WITHOUT ROWID;
    `);
  }

  /** Adds what a channel is to be told; of an address that waits already, the newer version. What was told as it is, is not. */
  add(channel: string, entries: readonly Entry[]): void {
    const put = this.database.prepare(`
      INSERT INTO waiting SELECT :channel, :url, :version
      WHERE NOT EXISTS (SELECT 1 FROM told WHERE channel = :channel AND url = :url AND version = :version)
      ON CONFLICT DO UPDATE SET version = excluded.version`);
    this.atOnce(() => {
      for (const { url, version } of entries) put.run({ channel, url, version });
    });
  }

  /** What a channel waits to be told, by address. */
  waiting(channel: string): Entry[] {
    const rows = this.database.prepare('SELECT url, version FROM waiting WHERE channel = ? ORDER BY url');
    return rows.all(channel).map(({ url, version }) => ({ url: String(url), version: String(version) }));
  }

  /** Notes that a channel was told. A newer version that was added meanwhile still waits. */
  told(channel: string, entries: readonly Entry[]): void {
    const drop = this.database.prepare('DELETE FROM waiting WHERE channel = ? AND url = ? AND version = ?');
    const note = this.database.prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?)');
    this.atOnce(() => {
      for (const { url, version } of entries) {
        drop.run(channel, url, version);
        note.run(channel, url, version);
      }
    });
  }

  /** Notes that telling works again. */
  recovered(channel: string): void {
    this.database.prepare('DELETE FROM failure WHERE channel = ?').run(channel);
  }

  /** Notes that telling failed, and when to try again; what waits is kept. */
  failed(channel: string, reason: string, after: number): void {
    const failures = this.state(channel).failures + 1;
    this.database
      .prepare('INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)')
      .run(channel, failures, after, reason);
  }

  state(channel: string): ChannelState {
    const count = this.database.prepare('SELECT count(*) AS n FROM waiting WHERE channel = ?').get(channel);
    const failure = this.database.prepare('SELECT * FROM failure WHERE channel = ?').get(channel);
    return {
      channel,
      waiting: Number(count?.['n'] ?? 0),
      failures: Number(failure?.['failures'] ?? 0),
      after: Number(failure?.['after'] ?? 0),
      reason: failure ? String(failure['reason']) : null,
    };
  }

  /** The channels that anything waits for, those of former settings included. */
  channels(): string[] {
    const rows = this.database.prepare('SELECT DISTINCT channel FROM waiting ORDER BY channel').all();
    return rows.map(({ channel }) => String(channel));
  }

  /** Forgets what waits for a channel that there is no more. */
  forget(channel: string): void {
    for (const table of ['waiting', 'told', 'failure'])
      this.database.prepare(`DELETE FROM ${table} WHERE channel = ?`).run(channel);
  }

  close(): void {
    this.database.close();
  }

  protected atOnce(work: () => void): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}
