import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { type Dictionary, ownPrefix } from './language.ts';

/** A dictionary with the file it came from and the language it is in. */
export interface DictionaryFile {
  file: string;
  language: string;
  strings: Dictionary;
}

const suffix = /_(zero|one|two|few|many|other)$/;
/** A key without its plural form. */
export const stemOf = (key: string) => key.replace(suffix, '');

/** The strings of the newsroom's own in some dictionaries, as the first that has one says it: every one must have each. */
export function ownStrings(dictionaries: readonly Dictionary[]): Dictionary {
  const own = dictionaries.flatMap((one) => Object.entries(one).filter(([key]) => key.startsWith(ownPrefix)));
  const counted = new Set(own.flatMap(([key]) => (key.endsWith('_other') ? [stemOf(key)] : [])));
  const wanted = own.filter(([key]) => !counted.has(stemOf(key)) || key.endsWith('_other'));
  return Object.fromEntries(wanted.toReversed());
}

/**
 * Holds a dictionary against the base dictionary: every key, every plural form that CLDR gives the
 * language, every variable (a counted form may leave the number out: “two stories” is one word in
 * some languages), and nothing besides.
 */
export function checkDictionary(base: Dictionary, { file, language, strings }: DictionaryFile): Finding[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Set(
    Object.keys(base)
      .filter((key) => suffix.test(key))
      .map(stemOf),
  );
  const expected = new Map<string, string>();
  for (const [key, text] of Object.entries(base)) {
    if (!counted.has(stemOf(key))) expected.set(key, text);
    else
      for (const form of forms) expected.set(`${stemOf(key)}_${form}`, base[`${stemOf(key)}_other`] ?? text);
  }
  const missing = [...expected.keys()].filter((key) => !strings[key]);
  const unknown = Object.keys(strings).filter((key) => !expected.has(key));
  return [
    ...missing.map((key) => absent(key, counted, file, language)),
    ...unknown.map((key) =>
      finding('string-unknown', { key, nearest: closest(key, expected.keys()) }, file, [key]),
    ),
    ...[...expected].flatMap(([key, text]) => silent(key, text, strings[key], counted, file)),
  ];
}

function absent(key: string, counted: ReadonlySet<string>, file: string, language: string): Finding {
  const stem = stemOf(key);
  if (!counted.has(stem)) return finding('string-missing', { key, language }, file);
  return finding('string-plural', { key: stem, form: key.slice(stem.length + 1), language }, file);
}

function silent(
  key: string,
  base: string,
  text: string | undefined,
  counted: ReadonlySet<string>,
  file: string,
): Finding[] {
  if (!text) return [];
  const shown = variables(text);
  const demanded = variables(base).filter((name) => !(name === 'count' && counted.has(stemOf(key))));
  const missing = demanded.filter((variable) => !shown.includes(variable));
  const unfilled = shown.filter((variable) => !variables(base).includes(variable));
  return [
    ...missing.map((variable) => finding('string-variable', { key, variable }, file, [key])),
    ...unfilled.map((variable) => finding('string-unknown-variable', { key, variable }, file, [key])),
  ];
}

const variables = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
