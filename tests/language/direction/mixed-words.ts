import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { directionSchema, type MixedWords, mixedWordsOf } from '../../../src/publication/mixed-words.ts';

const file = new URL('../../../locales/direction.yaml', import.meta.url);
const all = directionSchema.parse(parse(readFileSync(file, 'utf8')));

/** The committed words of a language. */
export const mixedWords = (language: string): MixedWords => mixedWordsOf(all, language);
