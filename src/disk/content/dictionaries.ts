import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkDictionary } from '../../language/check-strings.ts';
import type { Dictionary } from '../../language/language.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { decode, read } from '../files.ts';
import type { Roots } from '../roots.ts';
import { locate } from './locate.ts';
import { readYaml } from './publication.ts';

const schema = z.record(z.string(), z.string());

/** The strings of every language the publication has, held against the base dictionary. */
export function readDictionaries(
  roots: Roots,
  { editions, maxMegabytes = {} }: Pick<Publication, 'editions' | 'maxMegabytes'>,
): { dictionaries: Record<string, Dictionary>; problems: Problem[] } {
  const base = JSON.parse(decode(read(fileURLToPath(import.meta.resolve('#base-dictionary')))) ?? '{}');
  const dictionaries: Record<string, Dictionary> = {};
  const problems: Problem[] = [];
  for (const language of new Set(editions.map((edition) => edition.language))) {
    const file = `locales/${language}.json`;
    const { value: strings, problems: mistakes } = readYaml(roots, file, schema, maxMegabytes);
    problems.push(...mistakes);
    if (!strings) continue;
    dictionaries[language] = strings;
    problems.push(...locate(roots, checkDictionary(base, { file, language, strings })));
  }
  return { dictionaries, problems };
}
