import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { decode, exists, read } from '../files.ts';
import { writeFile } from './write-file.ts';

/** The file of users, beside the content folder: it is never published, and Git does not keep it. */
export const usersFileOf = (newsroom: string): string => path.join(newsroom, '.desk', 'users.json');

/** What a file of users says, as JSON; `null` if there is none. */
export function readUsersFile(file: string): unknown {
  return exists(file) ? JSON.parse(decode(read(file)) ?? '') : null;
}

/** Writes it, for this account alone to read; its folder tells Git to leave it alone. */
export function writeUsersFile(file: string, data: unknown): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ignore = path.join(folder, '.gitignore');
  if (!exists(ignore)) writeFile(ignore, '*\n', null);
  const before = exists(file) ? read(file) : null;
  writeFile(file, `${JSON.stringify(data, null, 2)}\n`, before);
  chmodSync(file, 0o600);
}
