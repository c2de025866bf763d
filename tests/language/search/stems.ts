import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { searchSchema } from '../../../src/publication/schemas/stems.ts';
import { noStems, type Stems } from '../../../src/publication/stems.ts';

const file = new URL('../../../locales/search.yaml', import.meta.url);
const committed = searchSchema.parse(parse(readFileSync(file, 'utf8')));

/** What the committed `locales/search.yaml` says of a language. */
export const stemsOf = (language: string): Stems => committed[language] ?? noStems;
