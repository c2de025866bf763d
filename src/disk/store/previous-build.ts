import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../content/index-cache.ts';
import type { KnownPage, KnownQuestion, Origin, PublishedText } from './records.ts';

/** What the last build knew, each part read when it is asked for. */
export class PreviousBuild {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Whether the last build did what it meant to do. */
  get settled(): boolean {
    return this.#database.prepare('SELECT 1 FROM pending LIMIT 1').get() === undefined;
  }

  /** The addresses whose files may be as the last build found them, or as it meant to leave them. */
  get pending(): string[] {
    return this.#database
      .prepare('SELECT url FROM pending')
      .all()
      .map(({ url }) => String(url));
  }

  /** What was learnt from every file. */
  index(): Map<string, Entry> {
    const rows = this.#database.prepare('SELECT * FROM source').all();
    return new Map(rows.map(({ file, ...entry }) => [String(file), entry as unknown as Entry]));
  }

  /** What was learnt from one file. */
  entry(file: string): Entry | undefined {
    const found = this.#database
      .prepare('SELECT fingerprint, digest, data FROM source WHERE file = ?')
      .get(file);
    return found as unknown as Entry | undefined;
  }

  /** What was learnt from the files in some folders below `content/stories`, each read when it is asked for. */
  entriesIn(folders: Iterable<string>): Pick<ReadonlyMap<string, Entry>, 'get' | 'keys'> {
    const files = [...folders].flatMap((folder) => this.filesIn(`content/stories/${folder}/`));
    return { get: (file) => this.entry(file), keys: () => files.values() };
  }

  /** The names of the files below a folder, whose name ends in `/`. */
  filesIn(folder: string): string[] {
    return this.#database
      .prepare('SELECT file FROM source WHERE file >= ? AND file < ?')
      .all(folder, `${folder}\u{10FFFF}`)
      .map(({ file }) => String(file));
  }

  /** Whether something was learnt from a text in a folder below `content/stories`; those in folders below it are others'. */
  knowsTextIn(folder: string): boolean {
    const prefix = `content/stories/${folder}/`;
    return this.filesIn(prefix).some((file) => file.endsWith('.md') && !file.includes('/', prefix.length));
  }

  /** The folders below `content/stories` with this name in which something was learnt from a file. */
  foldersCalled(name: string): string[] {
    const root = 'content/stories/';
    const rows = this.#database
      .prepare('SELECT file FROM source WHERE file >= ? AND file < ? AND instr(file, ?) > 0')
      .all(root, `${root}\u{10FFFF}`, `/${name}/`);
    const folders = rows.map(({ file }) =>
      String(file)
        .slice(root.length)
        .replace(/\/[^/]*$/, ''),
    );
    return [...new Set(folders)].filter((folder) => folder === name || folder.endsWith(`/${name}`));
  }

  /** File → how it looked. */
  looks(): Map<string, string> {
    const rows = this.#database.prepare('SELECT file, fingerprint FROM source').all();
    return new Map(rows.map(({ file, fingerprint }) => [String(file), String(fingerprint)]));
  }

  /** How many files something was learnt from. */
  countFiles(): number {
    return Number(this.#database.prepare('SELECT count(*) AS files FROM source').get()?.['files']);
  }

  pages(): KnownPage[] {
    return this.#database.prepare(`SELECT ${pageColumns} FROM page`).all().map(asPage);
  }

  pagesIn(group: string): KnownPage[] {
    return this.#database.prepare(`SELECT ${pageColumns} FROM page WHERE kin = ?`).all(group).map(asPage);
  }

  page(url: string): KnownPage | undefined {
    const found = this.#database.prepare(`SELECT ${pageColumns} FROM page WHERE url = ?`).get(url);
    return found && asPage(found);
  }

  countPages(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM page').get()?.['n']);
  }

  /** The questions that may be answered otherwise when these cells change. */
  questionsReading(cells: Iterable<string>): KnownQuestion[] {
    const find = this.#database.prepare(
      'SELECT question.id, text FROM reader, json_each(questions) JOIN question ON question.id = value WHERE cell = ?',
    );
    const found = new Map<number, KnownQuestion>();
    for (const cell of cells)
      for (const { id, text } of find.all(cell))
        found.set(Number(id), { id: Number(id), text: String(text) });
    return [...found.values()];
  }

  /** The URLs of the pages that asked any of these questions. */
  askedAny(questions: Iterable<number>): Set<string> {
    const find = this.#database.prepare(
      'SELECT page.url FROM question, json_each(pages) JOIN page ON page.id = value WHERE question.id = ?',
    );
    const urls = new Set<string>();
    for (const id of questions) for (const { url } of find.all(id)) urls.add(String(url));
    return urls;
  }

  /** At which of these addresses texts were published. */
  textsAt(urls: Iterable<string>): PublishedText[] {
    const find = this.#database.prepare('SELECT origin FROM page WHERE url = ? AND origin IS NOT NULL');
    return [...urls].flatMap((url) => {
      const origin = find.get(url)?.['origin'];
      return origin ? [{ url, origin: JSON.parse(String(origin)) as Origin }] : [];
    });
  }
}

const pageColumns = 'url, kin, job, digest, fingerprint, stale';

function asPage({ url, kin, job, digest, fingerprint, stale }: Record<string, unknown>): KnownPage {
  return {
    url: String(url),
    group: String(kin),
    job: String(job),
    digest: String(digest),
    fingerprint: String(fingerprint),
    stale: stale === 1,
  };
}
