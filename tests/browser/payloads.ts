import { readdirSync, readFileSync } from 'node:fs';
import type { Payloads } from './hostile-newsroom.ts';

const folder = new URL('fixtures/payloads/', import.meta.url);

const filesIn = (name: string): Map<string, string> => {
  const inside = new URL(`${name}/`, folder);
  return new Map(
    readdirSync(inside).map((file) => [file.replace('.md', ''), readFileSync(new URL(file, inside), 'utf8')]),
  );
};

/** What an attacker among the editors might write, by where it can stand. */
export const payloads: Payloads = {
  fields: readFileSync(new URL('fields.txt', folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# ')),
  texts: filesIn('texts'),
};

/** Texts that no publication lets through. */
export const refusedTexts = filesIn('refused');
