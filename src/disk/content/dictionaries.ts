import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkDictionary, ownStrings } from '../../language/check-strings.ts';
import type { Dictionary } from '../../language/language.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { decode, read } from '../files.ts';
import type { Roots } from '../roots.ts';
import { locate } from './locate.ts';
import { readLayered } from './words.ts';

const schema = z.record(z.string(), z.string());

/**
 * The strings of every language the publication has, held against the base dictionary. What the
 * newsroom says stands in place of what Warraq comes with, key by key.
 */
export function readDictionaries(
  roots: Roots,
  { editions, maxMegabytes = {} }: Pick<Publication, 'editions' | 'maxMegabytes'>,
): { dictionaries: Record<string, Dictionary>; problems: Problem[] } {
  const base = JSON.parse(decode(read(fileURLToPath(import.meta.resolve('#base-dictionary')))) ?? '{}');
  const dictionaries: Record<string, Dictionary> = {};
  const problems: Problem[] = [];
  for (const language of new Set(editions.map((edition) => edition.language))) {
    const read = readLayered(roots, fileOf(language), schema, maxMegabytes);
    problems.push(...read.problems);
    if (read.value) dictionaries[language] = read.value;
  }
  const wanted = { ...ownStrings(Object.values(dictionaries)), ...base };
  const findings = Object.entries(dictionaries).flatMap(([language, strings]) =>
    checkDictionary(wanted, { file: fileOf(language), language, strings }),
  );
  return { dictionaries, problems: [...problems, ...locate(roots, findings)] };
}

const fileOf = (language: string) => `locales/${language}.json`;
