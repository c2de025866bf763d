import { readdirSync, readFileSync } from 'node:fs';
import type { Dictionary } from '../../src/language/language.ts';

const folder = new URL('../../locales/', import.meta.url);

/** Language tag → the text of its committed strings. */
export const dictionaryTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace(/\.json$/, ''), readFileSync(new URL(name, folder), 'utf8')]),
);

/** Language tag → its committed strings. */
export const dictionaries: Readonly<Record<string, Dictionary>> = Object.fromEntries(
  Object.entries(dictionaryTexts).map(([language, text]) => [language, JSON.parse(text)]),
);
