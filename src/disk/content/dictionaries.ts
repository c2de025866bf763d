import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkDictionary } from '../../language/check-strings.ts';
import type { Dictionary } from '../../language/language.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { locate } from './locate.ts';
import { readYaml } from './yaml.ts';

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
    if (!exists(pathOf(roots, file))) {
      problems.push(missing(file, language, base));
      continue;
    }
    const { value: strings, problems: mistakes } = readYaml(roots, file, schema, maxMegabytes);
    problems.push(...mistakes);
    if (!strings) continue;
    dictionaries[language] = strings;
    problems.push(...locate(roots, checkDictionary(base, { file, language, strings })));
  }
  return { dictionaries, problems };
}

/** All strings of a language are missing: how many they are, and in which forms counted ones come. */
function missing(file: string, language: string, base: Dictionary): Problem {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const params = { file, language, count: Object.keys(base).length, forms };
  return problem('strings-missing', params, { file, line: 1, column: 1 });
}
