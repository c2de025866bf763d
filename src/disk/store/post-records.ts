import { NotificationQueue } from './notification-queue.ts';

/** A post that was begun, and of which nobody noted an end. */
export interface Begun {
  version: string;
  /** When, in milliseconds since 1970-01-01 UTC; `null` if a person knows that it did not arrive and wants it sent. */
  at: number | null;
}

/** What is known of a post. */
export interface Posted {
  /** Of what was posted last. */
  version: string;
  /** What the channel knows it by; `null` if it never said. */
  reference: string | null;
}

/**
 * What was announced where: one record for each story, edition and channel, in the file in which what waits is. `url` of its
 * entries is the name of a story in an edition.
 */
export class PostRecords extends NotificationQueue {
  /** @param folder is made if it isn't there */
  constructor(folder: string) {
    super(folder);
    this.database.exec(`
      CREATE TABLE IF NOT EXISTS begun (channel TEXT, url TEXT, version TEXT, at INTEGER, PRIMARY KEY (channel, url)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS reference (channel TEXT, url TEXT, reference TEXT, PRIMARY KEY (channel, url)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS refused (channel TEXT, url TEXT, version TEXT, reason TEXT, PRIMARY KEY (channel, url)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS opened (channel TEXT PRIMARY KEY, at INTEGER) WITHOUT ROWID;
    `);
  }

  /** Since when stories are announced in a channel, noted at the first call: what was public before never is. */
  openedAt(channel: string, at: number): number {
    this.database.prepare('INSERT OR IGNORE INTO opened VALUES (?, ?)').run(channel, at);
    return this.knownSince(channel) ?? at;
  }

  /** The same without noting anything; `null` of a channel that was never written to. */
  knownSince(channel: string): number | null {
    const row = this.database.prepare('SELECT at FROM opened WHERE channel = ?').get(channel);
    return row ? Number(row['at']) : null;
  }

  /** Replaces all that a channel waits for. */
  await(channel: string, entries: readonly { url: string; version: string }[]): void {
    this.database.prepare('DELETE FROM waiting WHERE channel = ?').run(channel);
    this.add(channel, entries);
  }

  /** Notes, before anything is sent, that it is about to be: a process that is killed then leaves this. */
  begin(channel: string, { url, version }: { url: string; version: string }, at: number | null): void {
    this.database.prepare('INSERT OR REPLACE INTO begun VALUES (?, ?, ?, ?)').run(channel, url, version, at);
  }

  /** Notes that nothing was sent after all, or that nobody asks any more whether it was. */
  notBegun(channel: string, url: string): void {
    this.database.prepare('DELETE FROM begun WHERE channel = ? AND url = ?').run(channel, url);
  }

  /** Notes that something was posted, and by what name the channel knows it. */
  posted(channel: string, entry: { url: string; version: string }, reference: string | null): void {
    const { url } = entry;
    this.atOnce(() => {
      this.database.prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?)').run(channel, url, entry.version);
      this.database.prepare('INSERT OR REPLACE INTO reference VALUES (?, ?, ?)').run(channel, url, reference);
      this.database
        .prepare('DELETE FROM waiting WHERE channel = ? AND url = ? AND version = ?')
        .run(channel, url, entry.version);
      this.database.prepare('DELETE FROM refused WHERE channel = ? AND url = ?').run(channel, url);
      this.notBegun(channel, url);
    });
  }

  /** Notes that a channel does not take something as it is, and why. */
  refused(channel: string, { url, version }: { url: string; version: string }, reason: string): void {
    this.database
      .prepare('INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?)')
      .run(channel, url, version, reason);
  }

  /** Name → what a channel did not take, and why. */
  refusals(channel: string): Map<string, { version: string; reason: string }> {
    const rows = this.database.prepare('SELECT url, version, reason FROM refused WHERE channel = ?');
    return new Map(
      rows
        .all(channel)
        .map(({ url, version, reason }) => [
          String(url),
          { version: String(version), reason: String(reason) },
        ]),
    );
  }

  /** Name → what was posted, of a channel. */
  all(channel: string): Map<string, Posted> {
    const rows = this.database.prepare('SELECT * FROM told NATURAL LEFT JOIN reference WHERE channel = ?');
    return new Map(
      rows
        .all(channel)
        .map(({ url, version, reference }) => [
          String(url),
          { version: String(version), reference: typeof reference === 'string' ? reference : null },
        ]),
    );
  }

  /** Name → what was begun and has no end. */
  begun(channel: string): Map<string, Begun> {
    const rows = this.database.prepare('SELECT url, version, at FROM begun WHERE channel = ? ORDER BY url');
    return new Map(
      rows
        .all(channel)
        .map(({ url, version, at }) => [
          String(url),
          { version: String(version), at: at === null ? null : Number(at) },
        ]),
    );
  }
}
