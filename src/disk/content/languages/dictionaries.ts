import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkDictionary, ownStrings } from '../../../language/check-strings.ts';
import type { Dictionary } from '../../../language/language.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { Publication } from '../../../publication/publication.ts';
import { decode, exists, read } from '../../files.ts';
import { layersOf, pathOf, type Roots } from '../../roots.ts';
import { locate } from '../locate.ts';
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
    const file = fileOf(language);
    if (!layersOf(roots, file).some((name) => exists(pathOf(roots, name)))) {
      problems.push(missing(file, language, base));
      continue;
    }
    const read = readLayered(roots, file, schema, maxMegabytes);
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

/** All strings of a language are missing: how many they are, and in which forms counted ones come. */
function missing(file: string, language: string, base: Dictionary): Problem {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const params = { file, language, count: Object.keys(base).length, forms };
  return problem('strings-missing', params, { file, line: 1, column: 1 });
}
