import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A question as it is being recorded. */
interface Row {
  id: number;
  text: string;
  /** The ids of the pages that ask it, each once; those that ask it no more are in `gone`, too. */
  pages: number[];
  gone: Set<number> | null;
  isNew: boolean;
  isChanged: boolean;
}

/** What questions follow from, by text. */
type Reads = ReadonlyMap<string, Iterable<string>>;

/** Who asks what and what that follows from, as it changes in one transaction; `finish` writes it. */
export class Traces {
  readonly #database: DatabaseSync;
  readonly #rows: QuestionRows;
  /** Cell → the questions that read it, too, by now. */
  readonly #readers = new Map<string, number[]>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#rows = new QuestionRows(database);
  }

  /** Notes that the answer to a question follows from these cells, too. */
  read(question: number, cells: Iterable<string>): void {
    for (const cell of cells) {
      const known = this.#readers.get(cell);
      if (known) known.push(question);
      else this.#readers.set(cell, [question]);
    }
  }

  /** Notes what a page asks now, and did before; gives the ids of its questions. */
  ask(page: number, texts: Iterable<string>, reads: Reads, before: readonly number[]): number[] {
    const asked = [...texts].map((text) => {
      const row = this.#rows.named(text);
      if (row.isNew && row.pages.length === 0) this.read(row.id, reads.get(text) ?? []);
      return row;
    });
    const known = new Set(before);
    for (const row of asked) if (!known.has(row.id)) add(row, page);
    const now = new Set(asked.map(({ id }) => id));
    for (const id of before) if (!now.has(id)) remove(this.#rows.withId(id), page);
    return [...now];
  }

  finish(): void {
    this.#rows.write();
    writeReaders(this.#database, this.#readers);
  }
}

/** A list that is pushed to has room for sixteen more: most questions have few pages, and there may be millions of them. */
const few = 8;

function add(row: Row, page: number): void {
  if (row.pages.length < few) row.pages = row.pages.concat(page);
  else row.pages.push(page);
  row.isChanged = true;
}

function remove(row: Row | undefined, page: number): void {
  if (!row) return;
  row.gone ??= new Set();
  row.gone.add(page);
  row.isChanged = true;
}

/** The questions that are touched, read when they are and written in the end. */
class QuestionRows {
  readonly #database: DatabaseSync;
  readonly #byText = new Map<string, Row>();
  readonly #byId = new Map<number, Row>();
  /** `null` while nothing is known of any. */
  readonly #select: StatementSync | null;
  #last: number;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#last = Number(database.prepare('SELECT max(id) AS id FROM question').get()?.['id'] ?? 0);
    this.#select = this.#last > 0 ? database.prepare('SELECT * FROM question WHERE text = ?') : null;
  }

  named(text: string): Row {
    const known = this.#byText.get(text) ?? this.#found(this.#select?.get(text));
    if (known) return known;
    this.#last += 1;
    const row = { id: this.#last, text, pages: [], gone: null, isNew: true, isChanged: false };
    this.#byText.set(text, row);
    return row;
  }

  withId(id: number): Row | undefined {
    const find = () => this.#database.prepare('SELECT * FROM question WHERE id = ?').get(id);
    return this.#byId.get(id) ?? this.#found(find());
  }

  /** Writes what changed; a question that nobody asks any more is forgotten. */
  write(): void {
    const insert = this.#database.prepare('INSERT INTO question VALUES (?, ?, ?)');
    const update = this.#database.prepare('UPDATE question SET pages = ? WHERE id = ?');
    const remove = this.#database.prepare('DELETE FROM question WHERE id = ?');
    for (const { id, text, pages, gone, isNew, isChanged } of this.#byText.values()) {
      if (!isChanged) continue;
      const left = gone ? pages.filter((page) => !gone.has(page)) : pages;
      const all = JSON.stringify(left);
      if (isNew) insert.run(id, text, all);
      else if (left.length > 0) update.run(all, id);
      else remove.run(id);
    }
  }

  #found(found: Record<string, unknown> | undefined): Row | undefined {
    if (!found) return undefined;
    const { id, text, pages } = found;
    const asking: number[] = JSON.parse(String(pages));
    const row = {
      id: Number(id),
      text: String(text),
      pages: asking,
      gone: null,
      isNew: false,
      isChanged: false,
    };
    this.#byText.set(row.text, row);
    this.#byId.set(row.id, row);
    return row;
  }
}

function writeReaders(database: DatabaseSync, readers: ReadonlyMap<string, readonly number[]>): void {
  const select = database.prepare('SELECT questions FROM reader WHERE cell = ?');
  const put = database.prepare('INSERT OR REPLACE INTO reader VALUES (?, ?)');
  for (const [cell, questions] of readers) {
    const before = select.get(cell)?.['questions'];
    const known: number[] = before === undefined ? [] : JSON.parse(String(before));
    put.run(cell, JSON.stringify([...new Set([...known, ...questions])]));
  }
}
