/** The store's tables: files, cells, pages, the questions that pages asked, and what is under way. */
export const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE source (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, digest TEXT NOT NULL, data TEXT NOT NULL);
  CREATE TABLE cell (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE page (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    kin TEXT NOT NULL,
    job TEXT NOT NULL,
    origin TEXT,
    digest TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    stale INTEGER NOT NULL,
    questions TEXT NOT NULL
  );
  CREATE INDEX page_by_kin ON page (kin);
  CREATE TABLE question (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE, pages TEXT NOT NULL);
  CREATE TABLE reader (cell TEXT PRIMARY KEY, questions TEXT NOT NULL);
  CREATE TABLE pending (url TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/**
 * Forgets what other code made of content, but not which files were published, nor at which addresses
 * texts were.
 */
export const outdate = `
  DELETE FROM reader;
  DELETE FROM question;
  DELETE FROM source;
  DELETE FROM cell;
  UPDATE page SET stale = 1, questions = '[]';
`;
